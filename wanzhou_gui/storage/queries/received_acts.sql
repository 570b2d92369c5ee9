SELECT digest, content FROM received_act;
