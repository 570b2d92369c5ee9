SELECT uid FROM setting;
