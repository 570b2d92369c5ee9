"""Reading plan documents: files and pasted text become proposals that a clerk reviews."""
