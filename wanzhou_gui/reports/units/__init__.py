"""The unit dictionary on paper and in workbooks."""
