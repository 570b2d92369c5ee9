SELECT position FROM own_act WHERE digest = ?;
