"""The page kit of official papers after GB/T 9704-2012 党政机关公文格式."""
