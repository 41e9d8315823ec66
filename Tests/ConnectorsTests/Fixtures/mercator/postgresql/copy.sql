--
-- PostgreSQL database dump
--

\restrict 5tQjKpq0s

-- Dumped from database version 17.6
-- Dumped by pg_dump version 17.6

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

--
-- Name: note(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
begin
  -- COPY public.processes (id) FROM stdin; it's not one
  raise notice 'a;b $1';
end;
$_$;

CREATE TABLE public.processes (
    id integer NOT NULL,
    name character varying(255) DEFAULT E'sans \'nom\''::character varying NOT NULL,
    deleted_at timestamp(0) without time zone,
    key character varying(8) DEFAULT 'C:\'::character varying,
    CONSTRAINT processes_key_check CHECK (((key)::text <> ''::text))
);

ALTER SEQUENCE public.processes_id_seq OWNED BY public.processes.id;

COPY public.users (id, name, password) FROM stdin;
1	O'Brien; "x"	\\.\\
2	'	\N
\.


COPY public.processes (id, name, deleted_at, key) FROM stdin;
1	Urgences	\N	a
2	Vieux	2024-01-01 00:00:00	b
\.


COPY public.applications (id, name, rto, "group") FROM stdin;
1	L'agenda \\ nuit\t2	60	x
2		0	\N
\.


COPY public.application_process (application_id, process_id) FROM stdin;
1	1
2	2
\.


COPY public.application_flows (id, application_source_id, application_dest_id, bidirectional) FROM stdin;
1	1	2	t
2	1	2	f
\.


--
-- Name: processes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.processes_id_seq', 2, true);

ALTER TABLE ONLY public.processes
    ADD CONSTRAINT processes_pkey PRIMARY KEY (id);

--
-- PostgreSQL database dump complete
--

\unrestrict 5tQjKpq0s
