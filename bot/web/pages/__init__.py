"""The pages, one file each: found in this folder, there is no list to add one to."""
