"""The page where plans come in, workbooks and backups go out, and every act can be looked up."""
