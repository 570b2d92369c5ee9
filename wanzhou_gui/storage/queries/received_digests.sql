SELECT digest FROM received_act;
