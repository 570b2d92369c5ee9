"""单位填报: taking the returns of units in."""
