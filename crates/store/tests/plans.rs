//! What everybody waits for is read by its index, on both databases.

use std::sync::{Arc, Mutex};

use cimaise_core::{
    Act, Decision, Flag, Language, Order, QueuePart, ThemeId, Wait, WebhookAddress, WebhookEvent,
};
use cimaise_store::acts::{self, Head, Part};
use cimaise_store::outbox;
use cimaise_store::resends::{self, Files};
use cimaise_store::webhooks::{self, Wished};
use cimaise_store::{
    Db, StoreResult, Tx, fingerprints, jobs, journey, latest, per_person, queue, sessions, sitemap,
    themes, wall,
};
use diesel::connection::{Connection, Instrumentation, InstrumentationEvent};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use jiff::SignedDuration;

use crate::support::{self, House, deciding, on_both_databases, scope};

on_both_databases!(
    the_queue_is_read_by_its_index,
    the_wall_is_read_by_its_index,
    the_log_is_read_by_its_indexes,
    jobs_are_taken_by_their_index,
    sessions_are_found_by_their_index,
    pictures_sent_again_are_found_by_their_files,
    what_one_person_sent_is_counted_along_their_indexes,
    fingerprints_are_read_on_by_their_index,
    what_waits_for_a_webhook_is_found_by_its_index,
    letters_that_are_held_are_read_by_their_indexes,
);

/// The tables that grow with what people send; the others are as small as the staff.
const GROWING: [&str; 10] = [
    "contributions",
    "fingerprints",
    "flags",
    "pictures",
    "publications",
    "decisions",
    "acts",
    "jobs",
    "letters",
    "sessions",
];

/// Copies what the doors wrote a hundred times; `ID` stands for a new id.
const COPIES: [&str; 4] = [
    "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100)
     INSERT INTO contributions SELECT ID, ID, institution_id, call_id, theme_id, state, title, story,
         credit, licence, language, email, received_at, sender, age FROM contributions CROSS JOIN n",
    "INSERT INTO pictures SELECT ID, c.id, p.position, p.alt, p.format, p.bytes, p.width, p.height,
         p.digest, p.had_location, p.placeholder, p.renditions, p.thumbhash, p.recipe
     FROM contributions c CROSS JOIN (SELECT * FROM pictures LIMIT 1) p
     WHERE NOT EXISTS (SELECT 1 FROM pictures WHERE contribution_id = c.id)",
    "INSERT INTO fingerprints SELECT c.institution_id, row_number() OVER (ORDER BY p.id), p.id, p.digest
     FROM pictures p JOIN contributions c ON c.id = p.contribution_id",
    "INSERT INTO publications SELECT ID, c.id, c.theme_id,
         'copy-' || row_number() OVER (ORDER BY c.id), c.received_at
     FROM contributions c WHERE state = 'published'
         AND NOT EXISTS (SELECT 1 FROM publications WHERE contribution_id = c.id)",
];

/// Enough rows that an index is worth its while: 6060 contributions to ten themes, of which one in
/// four hangs and one in ten waits. Gives the first theme.
async fn many(house: &House) -> ThemeId {
    let new_theme = |number| {
        let slug = format!("theme-{number}");
        support::theme(&*house.clock, &house.has.call, &slug, number)
    };
    let all: Vec<_> = (1..=10).map(new_theme).collect();
    let first = all[0].id;
    let sent = (0..60_usize).map(|number| house.sent_to(all[number / 4 % 10].id, "Pièce"));
    let sent: Vec<_> = sent.collect();
    let (by, reason) = (deciding(&house.has.aicha), house.has.reasons[0].id);
    let fresh_id = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    let fill = house.write(move |tx, clock| {
        for theme in &all {
            themes::create(tx, theme)?;
        }
        for (number, new) in sent.into_iter().enumerate() {
            journey::receive(tx, clock, &new)?;
            journey::queue(tx, clock, new.id)?;
            if number % 4 == 0 {
                let decision = journey::approve(tx, clock, new.id, by.clone())?;
                journey::hang(tx, clock, decision)?;
            } else if number % 10 != 1 {
                journey::refuse(tx, clock, new.id, reason, by.clone())?;
            }
        }
        for copy in COPIES {
            sql_query(copy.replace("ID", fresh_id)).execute(&mut **tx)?;
        }
        Ok(())
    });
    fill.await.unwrap();
    house.database.count_rows();
    first
}

/// The statements that read among those that `f` sends, as they are prepared.
fn statements_of(
    tx: &mut Tx<'_>,
    f: impl FnOnce(&mut Tx<'_>) -> StoreResult<()>,
) -> StoreResult<Vec<String>> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let notes = seen.clone();
    tx.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            notes.lock().unwrap().push(query.to_string());
        }
    });
    f(tx)?;
    tx.set_instrumentation(None::<Box<dyn Instrumentation>>);
    let statements = seen.lock().unwrap();
    let plain = statements.iter().map(|text| text.split(" -- binds:").next().unwrap());
    Ok(plain.filter(|text| text.starts_with("SELECT")).map(str::to_owned).collect())
}

#[derive(QueryableByName)]
struct Sqlite {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct Postgres {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    line: String,
}

/// How the database would run a statement whose values it does not know.
fn plan(db: &mut Db, is_sqlite: bool, statement: &str) -> StoreResult<String> {
    if is_sqlite {
        let lines: Vec<Sqlite> = sql_query(format!("EXPLAIN QUERY PLAN {statement}")).load(db)?;
        return Ok(lines.into_iter().map(|line| line.detail + "\n").collect());
    }
    let values = (1..100).filter(|number| statement.contains(&format!("${number}"))).count();
    let nothing = vec!["NULL"; values].join(", ");
    let nothing = if values == 0 { nothing } else { format!("({nothing})") };
    // Small tables are read whole, however good their indexes are.
    for setting in ["enable_seqscan = off", "plan_cache_mode = force_generic_plan"] {
        sql_query(format!("SET LOCAL {setting}")).execute(db)?;
    }
    sql_query(format!("PREPARE asked AS {statement}")).execute(db)?;
    let lines: Vec<Postgres> = sql_query(format!("EXPLAIN EXECUTE asked{nothing}")).load(db)?;
    sql_query("DEALLOCATE asked").execute(db)?;
    Ok(lines.into_iter().map(|line| line.line + "\n").collect())
}

/// The plans of all that `f` reads, none of which goes through the whole of a growing table.
async fn plans<F>(house: &House, f: F) -> Vec<String>
where
    F: FnOnce(&mut Tx<'_>) -> StoreResult<()> + Send + 'static,
{
    let is_sqlite = house.is_sqlite();
    let ask = house.write(move |tx, _| {
        let statements = statements_of(tx, f)?;
        statements.iter().map(|statement| plan(tx, is_sqlite, statement)).collect()
    });
    let plans: Vec<String> = ask.await.unwrap();
    for line in plans.iter().flat_map(|plan| plan.lines()).map(str::trim) {
        let is_whole = |table: &&&str| {
            line == format!("SCAN {table}") || line.contains(&format!("Seq Scan on {table} "))
        };
        assert_eq!(GROWING.iter().find(is_whole), None, "{}", plans.concat());
    }
    plans
}

/// It reads by that index, in its order.
fn goes_along(plan: &str, index: &str) -> bool {
    plan.contains(index) && !plan.contains("Sort") && !plan.contains("TEMP B-TREE")
}

async fn the_queue_is_read_by_its_index(house: House) {
    many(&house).await;
    let language = Some(Language::Fr);
    let parts = [
        (QueuePart::default(), "contributions_waiting"),
        (
            QueuePart { order: Some(Order::Interleaved), ..QueuePart::default() },
            "contributions_waiting",
        ),
        (QueuePart { waits: Some(Wait::Day), ..QueuePart::default() }, "contributions_waiting"),
        (QueuePart { language, ..QueuePart::default() }, "contributions_waiting_by_language"),
        (QueuePart { flag: Some(Flag::Several), ..QueuePart::default() }, "flags_waiting"),
    ];
    for (part, index) in parts {
        let scope = scope(&house, &house.has.aicha, part).await;
        let (told, person) = (scope.clone(), house.has.aicha.id);
        let page = house.read(move |db| queue::page(db, &told, None, 60)).await;
        let seventh = page.get(6).map(|entry| entry.contribution);
        let themes = scope.themes.len();
        let plans = plans(&house, move |tx| {
            queue::page(tx, &scope, seventh, 60)?;
            queue::next(tx, &scope, person, seventh)?;
            seventh.map(|id| queue::before(tx, &scope, id, 4)).transpose()?;
            queue::count(tx, &scope)?;
            Ok(())
        });
        let plans = plans.await;
        let along = plans.iter().filter(|plan| goes_along(plan, index));
        assert!(along.count() >= 3 * themes, "{part:?} {}", plans.concat());
    }
}

async fn the_wall_is_read_by_its_index(house: House) {
    let theme = many(&house).await;
    let page = house.read(move |db| wall::page(db, theme, None, 60)).await;
    let seventh = page[6].publication.clone();
    let plans = plans(&house, move |tx| {
        wall::page(tx, theme, Some(seventh.id), 60)?;
        wall::neighbours(tx, &seventh)?;
        // What lists or tells of many walls reads each of them the same way.
        latest::of_themes(tx, &[theme], Some(seventh.id), 30)?;
        sitemap::page(tx, theme, Some(seventh.id), 30)?;
        sitemap::next(tx, theme, Some(seventh.id), 30)?;
        sitemap::last(tx, theme)?;
        Ok(())
    });
    let plans = plans.await;
    // The others find what was read by its id.
    let walls = plans.iter().filter(|plan| !plan.contains("publications_pkey"));
    let walls = walls.filter(|plan| !plan.contains("sqlite_autoindex_publications"));
    let along = walls.map(|plan| goes_along(plan, "publications_by_theme"));
    assert_eq!(along.collect::<Vec<_>>(), [true; 7], "{}", plans.concat());
}

async fn the_log_is_read_by_its_indexes(house: House) {
    many(&house).await;
    // Others keep logs here too.
    for number in 1..=9 {
        let fresh = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
        let other = if house.is_sqlite() {
            format!("x'{number:032x}'")
        } else {
            format!("'{number:032x}'::uuid")
        };
        let copy = format!(
            "INSERT INTO acts SELECT {fresh}, {other}, place, digest, {fresh}, {other}, person_id, act,
             detail, detail_digest, happened_at, token_id FROM acts WHERE call_id = (SELECT id FROM calls LIMIT 1)",
        );
        house.run(&copy).await;
    }
    house.database.count_rows();
    let (museum, now) = (house.has.museum.id, house.now());
    let all = || Part { until: Some(now + SignedDuration::from_hours(1)), ..Part::default() };
    let (person, call) = (Some(house.has.aicha.id), Some(house.has.call.id));
    let acts = || Some(vec![Act::Refuse, Act::Hang]);
    let one = house.read(move |db| acts::of_institution(db, museum, &Part::default(), None, 1));
    let contribution = one.await[0].contribution;
    let every = Act::ALL.len();
    for (part, index, reads) in [
        (all(), "acts_by_institution", 1),
        (Part { since: Some(now), ..all() }, "acts_by_institution", 1),
        (Part { contribution, ..all() }, "acts_by_contribution", 1),
        (Part { acts: acts(), ..all() }, "acts_by_act", 2),
        (Part { person, ..all() }, "acts_by_person", every),
        (Part { person, acts: acts(), ..all() }, "acts_by_person", 2),
        (Part { call, ..all() }, "acts_by_call", every),
        (Part { call, acts: acts(), ..all() }, "acts_by_call", 2),
    ] {
        let asked = part.clone();
        let plans = plans(&house, move |tx| {
            acts::of_institution(tx, museum, &asked, None, 50)?;
            Ok(())
        });
        let plans = plans.await;
        let along = plans.iter().filter(|plan| goes_along(plan, index)).count();
        assert_eq!(along, reads, "{part:?} {}", plans.concat());
    }
    let plans = plans(&house, move |tx| {
        acts::verify(tx, museum, Head { place: 7, ..Head::default() }, 50)?;
        acts::digest_at(tx, museum, 7)?;
        Ok(())
    });
    let plans = plans.await;
    let by_place = ["acts_institution_id_place_key", "sqlite_autoindex_acts_2"];
    for plan in &plans {
        assert!(by_place.iter().any(|index| goes_along(plan, index)), "{}", plans.concat());
    }
}

async fn jobs_are_taken_by_their_index(house: House) {
    many(&house).await;
    let now = house.now();
    let plans = plans(&house, move |tx| {
        jobs::next_due(tx)?;
        jobs::take(tx, jobs::Lane::House, now, SignedDuration::from_mins(5))?;
        Ok(())
    });
    let plans = plans.await;
    let along = plans.iter().zip(["jobs_due", "jobs_by_priority"]);
    let along = along.map(|(plan, index)| goes_along(plan, index));
    assert_eq!(along.collect::<Vec<_>>(), [true, true], "{}", plans.concat());
}

async fn sessions_are_found_by_their_index(house: House) {
    let (aicha, now) = (house.has.aicha.id, house.now());
    let open = house.write(move |tx, clock| {
        use cimaise_core::Clock as _;
        let until = now + SignedDuration::from_hours(1);
        let session = sessions::NewSession::of(clock.id().into(), aicha, [7; 32], until);
        sessions::open(tx, &session, now)
    });
    open.await.unwrap();
    let plans = plans(&house, move |tx| sessions::staff(tx, &[7; 32], now).map(drop)).await;
    let by_digest = ["sessions_digest_key", "sqlite_autoindex_sessions_2"];
    assert!(by_digest.iter().any(|index| plans[0].contains(index)), "{}", plans[0]);
    assert!(plans[2].contains("memberships_by_person"), "{}", plans[2]);
}

async fn pictures_sent_again_are_found_by_their_files(house: House) {
    let theme = many(&house).await;
    let sent = house.sent_to(theme, "Pièce");
    house.receive(sent.clone()).await;
    let (files, address) = (Files::of(&sent.pictures), sent.email.unwrap());
    let plans = plans(&house, move |tx| {
        resends::by_sender(tx, theme, &files, b"nobody")?;
        resends::by_address(tx, theme, &files, &address)?;
        Ok(())
    });
    let plans = plans.await;
    let by_file = plans.iter().map(|plan| plan.contains("pictures_by_digest"));
    let wanted = [true, false, true, false, false];
    assert_eq!(by_file.collect::<Vec<_>>(), wanted, "{}", plans.concat());
}

async fn what_one_person_sent_is_counted_along_their_indexes(house: House) {
    let theme = many(&house).await;
    let sent = house.sent_to(theme, "Pièce");
    house.receive(sent.clone()).await;
    let (call, address) = (house.has.call.id, sent.email.unwrap());
    let plans = plans(&house, move |tx| {
        per_person::have_sent_enough(tx, call, 3, (Some(b"nobody"), Some(&address)))?;
        Ok(())
    });
    let plans = plans.await;
    assert_eq!(plans.len(), 2, "{}", plans.concat());
    assert!(plans[0].contains("contributions_by_sender"), "{}", plans[0]);
    assert!(plans[1].contains("contributions_by_folded_email"), "{}", plans[1]);
}

async fn fingerprints_are_read_on_by_their_index(house: House) {
    let theme = many(&house).await;
    let sent = house.sent_to(theme, "Pièce");
    let (museum, of) = (house.has.museum.id, house.receive(sent.clone()).await);
    let (digest, picture) = (sent.pictures[0].original.digest.clone(), sent.pictures[0].id);
    let plans = plans(&house, move |tx| {
        fingerprints::after(tx, museum, 7, 100)?;
        fingerprints::of_file(tx, museum, &digest, of, 20)?;
        fingerprints::of_contribution(tx, of)?;
        fingerprints::standing(tx, &[picture])?;
        Ok(())
    });
    let plans = plans.await;
    let in_order = ["fingerprints_pkey", "SEARCH fingerprints USING PRIMARY KEY"];
    assert!(in_order.iter().any(|index| goes_along(&plans[0], index)), "{}", plans[0]);
    assert!(plans[1].contains("pictures_by_digest"), "{}", plans[1]);
}

async fn what_waits_for_a_webhook_is_found_by_its_index(house: House) {
    let (museum, by) = (house.has.museum.id, house.has.bruno.id);
    let wished = Wished {
        address: WebhookAddress::parse("https://tools.example.org/hook").unwrap(),
        events: WebhookEvent::offered().collect(),
        call: None,
        is_on: true,
    };
    let add = house.write(move |tx, clock| webhooks::add(tx, clock, museum, by, wished));
    let id = add.await.unwrap().id;
    house.queued("Chat").await;
    let fresh_id = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    // One in ten waits behind another.
    let copies = format!(
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 5000)
         INSERT INTO deliveries (id, webhook_id, event, happened_at, due_at, tries, answer, behind_at)
         SELECT {fresh_id}, webhook_id, event, happened_at, due_at, 0, '',
             CASE n % 10 WHEN 0 THEN due_at END FROM deliveries CROSS JOIN n"
    );
    house.run(&copies).await;
    house.database.count_rows();
    let clock = house.clock.clone();
    let plans = plans(&house, move |tx| {
        let webhook = webhooks::renew_secret(tx, &*clock, id, by)?;
        webhooks::waiting(tx, &webhook)?;
        Ok(())
    });
    let plans = plans.await;
    let along = plans.iter().filter(|plan| goes_along(plan, "deliveries_behind"));
    assert_eq!(along.count(), 2, "{}", plans.concat());
}

async fn letters_that_are_held_are_read_by_their_indexes(house: House) {
    many(&house).await;
    let held = if house.is_sqlite() {
        Decision::HELD.as_microsecond().to_string()
    } else {
        format!("TIMESTAMPTZ '{}'", Decision::HELD)
    };
    let fresh_id = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    let copies = format!(
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 200)
         INSERT INTO decisions (id, contribution_id, kind, reason_id, words, private_note, person_id,
             decided_at, settles_at)
         SELECT {fresh_id}, contribution_id, kind, reason_id, words, private_note,
             CASE n % 100 WHEN 0 THEN person_id END, decided_at, {held} FROM decisions CROSS JOIN n"
    );
    house.run(&copies).await;
    house.database.count_rows();
    let (call, person, now) = (house.has.call.id, house.has.aicha.id, house.now());
    for (by, index) in [(None, "decisions_untold"), (Some(person), "decisions_untold_by_person")] {
        let page = move |tx: &mut Tx<'_>| {
            outbox::page(tx, (call, by), None, 30, now)?;
            Ok(())
        };
        let plans = plans(&house, page).await;
        let held = plans.last().unwrap();
        assert!(goes_along(held, index), "{held}");
    }
}
