"""Forms out and back, plans in, workbooks, archives and backups out, packages between desks, and every act looked up."""
