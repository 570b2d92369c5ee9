SELECT content FROM received_act WHERE digest = ?;
