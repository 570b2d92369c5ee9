SELECT content FROM slice WHERE id BETWEEN ? AND ? ORDER BY id;
