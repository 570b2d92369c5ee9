-- Chasing letters and proposals of any plan and period, from a day on.
SELECT * FROM chase_step WHERE taken_on >= :day;
