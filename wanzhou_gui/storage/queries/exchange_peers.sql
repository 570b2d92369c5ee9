SELECT desk_uid, heads FROM exchange_peer ORDER BY desk_uid;
