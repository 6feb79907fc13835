PRAGMA application_id = 1197567825;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE articles (id text PRIMARY KEY, version integer NOT NULL, digest text NOT NULL, title text NOT NULL, channel text NOT NULL, date text NOT NULL, keywords text NOT NULL, find_text text NOT NULL, excerpt_source text NOT NULL, list_date text NOT NULL, origin text NOT NULL, owner_id text NOT NULL, created_at text NOT NULL, updated_at text NOT NULL, published integer NOT NULL, published_at text, views integer NOT NULL, slip_state text NOT NULL, awaited_role text NOT NULL, waiting_since text, slip_head text NOT NULL, lease_holder text NOT NULL, lease_until text);
INSERT INTO "articles" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',3,'a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2','渡口的灯','["情感","故事"]','2026-11-20','["渡口","老人"]','
渡口的灯



情感
故事
渡口
老人','老人每天黄昏到渡口点一盏灯。','2026-11-20','own','c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','2026-11-20T01:30:00.000Z','2026-11-20T01:31:00.000Z',0,NULL,1284,'in-review','编审','2026-11-20T01:31:00.000Z','92c183021bc27004d5f8d2b5a0c43242b162e4a5e8a4129b2d1c1efd248d8f4b','薛小满','2026-11-20T01:32:00.000Z');
CREATE TABLE asset_times (hash text PRIMARY KEY REFERENCES assets (hash) ON DELETE CASCADE, time text NOT NULL);
INSERT INTO "asset_times" VALUES('b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b','2026-11-20T02:00:00.000Z');
CREATE TABLE assets (hash text PRIMARY KEY, mime text NOT NULL, width integer NOT NULL, height integer NOT NULL, size integer NOT NULL, bytes blob NOT NULL);
INSERT INTO "assets" VALUES('b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b','image/gif',1,1,43,X'47494638396101000100800000FFFFFF00000021F90401000000002C00000000010001000002024401003B');
CREATE TABLE chains (id text PRIMARY KEY, channel text NOT NULL, chain text NOT NULL, since text NOT NULL, certificate blob NOT NULL);
INSERT INTO "chains" VALUES('0d8f1a52-7c36-4c5b-8f1d-9f6f0b7c3d03','[]','{"distinctPeople":true,"edits":"void-all","releaseRoles":["总监制"],"retractRoles":["总监制"],"stages":[{"role":"编辑","signers":1},{"role":"编审","signers":2},{"role":"终审","signers":2},{"role":"总监制","signers":1}]}','2026-11-20T01:30:00.000Z',X'5657ED282A15EE37E04DD5B7733CD0CE584E470D8CF869F2716AB031AA2B17470939C87BA808483D1C26A619948E16D8C54F815C0D798F1F3329529C6F12F201');
CREATE TABLE channels (path text PRIMARY KEY, position integer NOT NULL);
INSERT INTO "channels" VALUES('["情感"]',1);
INSERT INTO "channels" VALUES('["情感","故事"]',2);
CREATE TABLE contents (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, digest text NOT NULL, article text NOT NULL, PRIMARY KEY (article_id, digest));
INSERT INTO "contents" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10','b76b42ba33e85188fa57c4fe65bd5724db573dc1c054e9bc84061801465c4c6d','{"body":[{"kind":"paragraph","runs":[{"text":"老人每天黄昏到渡口点一盏灯。"}]},{"alt":"渡口","asset":"b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b","kind":"figure"}],"channel":["情感","故事"],"date":"2026-11-20","id":"5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10","keywords":["渡口","老人"],"schema":1,"title":"渡口"}');
INSERT INTO "contents" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10','a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2','{"body":[{"kind":"paragraph","runs":[{"text":"老人每天黄昏到渡口点一盏灯。"}]},{"alt":"渡口","asset":"b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b","kind":"figure"}],"channel":["情感","故事"],"date":"2026-11-20","id":"5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10","keywords":["渡口","老人"],"schema":1,"title":"渡口的灯"}');
CREATE TABLE decisions (article_id text NOT NULL REFERENCES articles (id), number integer NOT NULL, verdict text NOT NULL, stage integer NOT NULL, slot integer NOT NULL, return_to integer NOT NULL, person_id text NOT NULL, opinion text NOT NULL, time text NOT NULL, content_digest text NOT NULL, chain_digest text NOT NULL, previous text NOT NULL, signature blob NOT NULL, PRIMARY KEY (article_id, number));
INSERT INTO "decisions" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',1,'submit',0,0,-1,'c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','请审','2026-11-20T01:31:00.000Z','a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2','9d527dc102c9408cb264855ec9127f670a239e89a150a3578e11964b3dc3282f','',X'EF04B09D8CCFDD3EE6ABB902A195F62433AEBEAB78783AB998805A2F40B1F6D6EDE914BEE21097A339AD3D8D6D942007B29E4303D4AE5A9DA020B0F5A36F5104');
CREATE TABLE edits (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, number integer NOT NULL, person_id text NOT NULL, time text NOT NULL, from_digest text NOT NULL, to_digest text NOT NULL, after_decision integer NOT NULL, PRIMARY KEY (article_id, number));
INSERT INTO "edits" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',1,'c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','2026-11-20T01:31:00.000Z','b76b42ba33e85188fa57c4fe65bd5724db573dc1c054e9bc84061801465c4c6d','a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2',0);
CREATE TABLE former_certificates (person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE, number integer NOT NULL, name text NOT NULL, roles text NOT NULL, admin integer NOT NULL, public_key blob NOT NULL, joined text NOT NULL, certificate blob NOT NULL, PRIMARY KEY (person_id, number));
CREATE TABLE intake_reports (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, report text NOT NULL);
INSERT INTO "intake_reports" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10','{"name":"渡口.docx","notes":[{"places":[4],"text":"采纳了 1 处修订"}]}');
CREATE TABLE listed (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, digest text NOT NULL, decisions integer NOT NULL, head text NOT NULL, title text NOT NULL, channel text NOT NULL, keywords text NOT NULL, excerpt_source text NOT NULL, list_date text NOT NULL, views integer NOT NULL, own_page integer NOT NULL);
CREATE TABLE memory (kind text NOT NULL, value text NOT NULL, uses integer NOT NULL, last_used text NOT NULL, PRIMARY KEY (kind, value));
INSERT INTO "memory" VALUES('keyword','渡口',1,'2026-11-20T01:31:00.000Z');
INSERT INTO "memory" VALUES('keyword','老人',1,'2026-11-20T01:31:00.000Z');
CREATE TABLE newsroom (single integer PRIMARY KEY CHECK (single = 1), id text NOT NULL, public_key blob NOT NULL);
INSERT INTO "newsroom" VALUES(1,'7b0a4a1e-52d0-4c53-8a6f-2f6c1f6d9b01',X'DF388C683FEC031AEF3F880F3321E521BE87B705BE431954B7A1D3A6234F0032');
CREATE TABLE newsroom_keys (person_id text PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, wrapped_key blob NOT NULL);
INSERT INTO "newsroom_keys" VALUES('c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02',X'7B7D');
CREATE TABLE people (id text PRIMARY KEY, name text NOT NULL, roles text NOT NULL, admin integer NOT NULL, public_key blob NOT NULL, joined text NOT NULL, certificate blob NOT NULL, wrapped_key blob);
INSERT INTO "people" VALUES('c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','薛小满','["编辑"]',1,X'B17C1F1815C85218535A81D86DE5A07EBD349D2BDE507E6DD07990B030631F25','2026-11-20T01:30:00.000Z',X'74C6873D45987A445C35CA0569B2D7F9BF5F8F39E6EF7D61545324CEA750811128F75326D5732FB996BDF55C154DDF950A2148C747EFD76DFCE9DA11CCD3ED0A',X'7B7D');
CREATE TABLE publications (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, number integer NOT NULL, digest text NOT NULL, decisions integer NOT NULL, head text NOT NULL, folder text NOT NULL, file text NOT NULL, page_hash text NOT NULL, person_id text NOT NULL, time text NOT NULL, is_out integer NOT NULL, desk text NOT NULL, part text NOT NULL, before_digest text NOT NULL, before_decisions integer NOT NULL, before_head text NOT NULL, before_time text, PRIMARY KEY (article_id, number));
INSERT INTO "publications" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',1,'a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2',1,'','/srv/site','5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10.html','0000000000000000000000000000000000000000000000000000000000000000','','2026-11-21T02:00:00.000Z',1,'desk-1','0a1b2c3d','',0,'',NULL);
CREATE TABLE revisions (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, number integer NOT NULL, digest text NOT NULL, person_id text NOT NULL, reason text NOT NULL, name text NOT NULL, time text NOT NULL, PRIMARY KEY (article_id, number), FOREIGN KEY (article_id, digest) REFERENCES contents (article_id, digest) ON DELETE CASCADE);
INSERT INTO "revisions" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',1,'b76b42ba33e85188fa57c4fe65bd5724db573dc1c054e9bc84061801465c4c6d','c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','save','','2026-11-20T01:30:00.000Z');
INSERT INTO "revisions" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10',2,'a853b52a552ab60f04dfb287a53360d11a67a4451bf82d18dd1597760084f3c2','c1a7a1de-8f0e-4b0b-9d70-3c4d8f1a2b02','submit','送审稿','2026-11-20T01:31:00.000Z');
CREATE TABLE settings (key text PRIMARY KEY, value text NOT NULL);
INSERT INTO "settings" VALUES('site.name','"永宁新闻"');
INSERT INTO "settings" VALUES('site.slogan','"讲永宁的故事"');
INSERT INTO "settings" VALUES('site.home','"首页"');
INSERT INTO "settings" VALUES('site.baseUrl','"https://example.org/"');
INSERT INTO "settings" VALUES('site.language','"zh-CN"');
CREATE TABLE templates (id text PRIMARY KEY, name text NOT NULL, article text NOT NULL, updated_at text NOT NULL);
INSERT INTO "templates" VALUES('2f1c9a54-6d0e-4a77-8b1f-5e3d0c9a7b04','防汛通报','{"channel":["情感"],"id":"2f1c9a54-6d0e-4a77-8b1f-5e3d0c9a7b04","schema":1,"title":"防汛通报"}','2026-11-20T01:31:00.000Z');
CREATE TABLE working_copies (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, article text NOT NULL);
INSERT INTO "working_copies" VALUES('5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10','{"body":[{"kind":"paragraph","runs":[{"text":"老人每天黄昏到渡口点一盏灯。"}]},{"alt":"渡口","asset":"b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b","kind":"figure"}],"channel":["情感","故事"],"date":"2026-11-20","id":"5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10","keywords":["渡口","老人"],"schema":1,"title":"渡口的灯"}');
CREATE INDEX people_by_name ON people (name);
CREATE INDEX articles_by_update ON articles (updated_at, id);
CREATE INDEX articles_by_owner ON articles (owner_id, updated_at, id);
CREATE INDEX articles_by_state ON articles (slip_state, updated_at, id);
CREATE INDEX articles_by_role ON articles (awaited_role, updated_at, id);
CREATE INDEX articles_by_publication ON articles (published, updated_at, id);
CREATE INDEX memory_by_use ON memory (kind, uses, last_used, value);
CREATE INDEX listed_latest ON listed (list_date, article_id);
CREATE INDEX listed_hot ON listed (views, list_date, article_id);
CREATE INDEX listed_in_channel ON listed (channel, list_date, article_id);
CREATE INDEX publications_unfinished ON publications (is_out, article_id) WHERE is_out = 0;
COMMIT;
