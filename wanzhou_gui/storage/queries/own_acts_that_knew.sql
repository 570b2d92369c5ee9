SELECT position, knew FROM own_act WHERE knew <> '[]' ORDER BY position;
