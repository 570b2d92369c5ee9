"""归档目录: everything that belongs to the files of a plan, with days and digests."""
