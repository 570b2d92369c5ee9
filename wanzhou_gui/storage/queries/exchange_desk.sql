SELECT uid, last_number FROM exchange_desk WHERE id = 1;
