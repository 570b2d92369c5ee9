"""The workbench: where the plan stands, what needs attention, who has not reported."""
