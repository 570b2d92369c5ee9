"""工作台一页纸: where a plan stands on one A4 page for the vice-mayor, an internal working page without a number."""
