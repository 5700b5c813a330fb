-- What figures tell applications apart by, beside the body it stands in, so that a GROUP BY reaches it: the statuses that were
-- claimed ({"ecosoc":"special"}) and the closed answers ({"languages":["fr"]}), both JSON, written with the body.
ALTER TABLE applications ADD COLUMN claimed TEXT NOT NULL DEFAULT '{}';
ALTER TABLE applications ADD COLUMN answered TEXT NOT NULL DEFAULT '{}';
-- @sqlite
UPDATE applications SET
    claimed = (SELECT json_group_object(c.key, json_extract(c.value, '$.status')) FROM json_each(body, '$.claims') c
               WHERE c.type = 'object' AND json_extract(c.value, '$.status') <> ''),
    answered = (SELECT json_group_object(c.key, CASE c.type WHEN 'true' THEN json('true') WHEN 'false' THEN json('false') WHEN 'array' THEN json(c.value) ELSE c.value END)
                FROM json_each(body, '$.answers') c
                WHERE c.type IN ('true', 'false', 'array') OR (c.type = 'text' AND length(c.value) BETWEEN 1 AND 40 AND c.value NOT GLOB '*[^A-Za-z0-9_-]*'));
-- @postgresql
UPDATE applications SET
    claimed = COALESCE((SELECT CAST(json_object_agg(c.key, c.value ->> 'status') AS TEXT)
                        FROM json_each(CASE WHEN json_typeof(CAST(body AS json) -> 'claims') = 'object' THEN CAST(body AS json) -> 'claims' ELSE '{}' END) c
                        WHERE json_typeof(c.value) = 'object' AND c.value ->> 'status' <> ''), '{}'),
    answered = COALESCE((SELECT CAST(json_object_agg(c.key, c.value) AS TEXT)
                         FROM json_each(CASE WHEN json_typeof(CAST(body AS json) -> 'answers') = 'object' THEN CAST(body AS json) -> 'answers' ELSE '{}' END) c
                         WHERE json_typeof(c.value) IN ('boolean', 'array') OR (json_typeof(c.value) = 'string' AND c.value #>> '{}' ~ '^[A-Za-z0-9_-]{1,40}$')), '{}');
-- @both

-- In which sessions, of those they attend, people are to speak.
ALTER TABLE representatives ADD COLUMN speaks TEXT NOT NULL DEFAULT '[]';
ALTER TABLE delegates ADD COLUMN speaks TEXT NOT NULL DEFAULT '[]';
