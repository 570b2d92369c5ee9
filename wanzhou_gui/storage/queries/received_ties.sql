-- Which acts every act of another desk stands on.
SELECT digest, json_extract(content, '$[0]') FROM received_act;
