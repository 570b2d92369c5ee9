-- Calls that count as chases, of any plan and period, from a day on.
SELECT * FROM phone_note WHERE called_on >= :day AND is_reminder = 0;
