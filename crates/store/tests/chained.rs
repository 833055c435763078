//! The log is chained: whatever is done to it past its door is found, and named.

use cimaise_core::{Act, ActId, ApiTokenId, InstitutionId};
use cimaise_store::acts::{self, Digest, Head, Line, Misfit, Part, Step};
use cimaise_store::{Db, Store, StoreError, StoreResult, Tx, journey, with_token};
use diesel::{RunQueryDsl, sql_query};
use sha2::Digest as _;
use tokio::task::JoinHandle;

use crate::support::{House, on_both_databases};

on_both_databases!(
    each_line_stands_on_the_one_before,
    a_digest_is_what_the_documentation_says,
    what_a_program_did_is_bound_to_its_token,
    whatever_is_changed_in_a_line_is_found,
    a_detail_that_says_something_else_is_found,
    a_line_that_is_removed_is_found,
    the_end_that_is_removed_is_found,
    a_line_that_is_put_in_is_found,
    two_lines_that_change_places_are_found,
    a_line_that_is_given_to_another_institution_is_found,
    words_can_be_erased_and_the_chain_holds,
    people_who_act_at_once_make_one_chain,
    what_is_not_written_leaves_no_line,
    a_log_of_before_is_carried_over,
);

/// How many details were erased and where the log ends, or what does not fit; three lines at a time.
async fn walk(house: &House, institution: InstitutionId) -> Result<(u64, Head), Misfit> {
    let (mut after, mut all) = (Head::default(), 0);
    loop {
        match house.read(move |db| acts::verify(db, institution, after, 3)).await {
            Step::Fits { head, erased } => (after, all) = (head, all + erased),
            Step::Ends { head, erased } => return Ok((all + erased, head)),
            Step::Breaks(misfit) => return Err(misfit),
        }
    }
}

/// The whole log of the museum, oldest first.
async fn log(house: &House) -> Vec<Line> {
    let museum = house.has.museum.id;
    let read =
        move |db: &mut Db| acts::of_institution(db, museum, &Part::default(), None, i64::MAX);
    let mut lines = house.read(read).await;
    lines.reverse();
    lines
}

/// Eight lines: four of one that hangs, four of one that was refused and waits again.
async fn eight(house: &House) -> Vec<Line> {
    house.published("Chat").await;
    let id = house.queued("Chien").await;
    house.refuse(id).await.unwrap();
    house.undo(id).await.unwrap();
    let lines = log(house).await;
    let places: Vec<_> = lines.iter().map(|line| line.place).collect();
    assert_eq!(places, [1, 2, 3, 4, 5, 6, 7, 8]);
    lines
}

async fn each_line_stands_on_the_one_before(house: House) {
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    assert_eq!(walk(&house, museum).await, Ok((0, Head::default())));
    let lines = eight(&house).await;
    let head = Head { place: 8, digest: lines[7].digest };
    assert_eq!(walk(&house, museum).await, Ok((0, head)));
    assert_eq!(house.read(move |db| acts::head(db, museum)).await, head);
    assert_eq!(walk(&house, library).await, Ok((0, Head::default())));
    let at = |place| house.read(move |db| acts::digest_at(db, museum, place));
    assert_eq!((at(3).await, at(9).await), (Some(lines[2].digest), None));
    assert_eq!(house.read(acts::stray).await, None);
}

/// The bytes, put together by hand.
async fn a_digest_is_what_the_documentation_says(house: House) {
    eight(&house).await;
    let id = house.queued("Chouette").await;
    with_token(a_token(), house.refuse(id)).await.unwrap();
    let lines = log(&house).await;
    let mut before = [0; 32];
    for line in &lines {
        let token = line.token.as_ref().map(|(id, _)| *id);
        let mut bytes = if token.is_some() { b"cimaise-log2" } else { b"cimaise-log1" }.to_vec();
        bytes.extend(before);
        bytes.extend(line.place.to_be_bytes());
        bytes.extend(line.id.0.as_bytes());
        bytes.extend(house.has.museum.id.0.as_bytes());
        for id in
            [line.contribution.map(|id| id.0), line.call.map(|id| id.0), line.by.map(|id| id.0)]
        {
            match id {
                Some(id) => bytes.extend([&[1], &id.as_bytes()[..]].concat()),
                None => bytes.extend([0; 17]),
            }
        }
        bytes.extend(line.at.as_microsecond().to_be_bytes());
        bytes.extend([0, u8::try_from(line.act.code().len()).unwrap()]);
        bytes.extend(line.act.code().as_bytes());
        let detail = [&line.id.0.as_bytes()[..], line.detail.as_bytes()].concat();
        bytes.extend(sha2::Sha256::digest(detail));
        bytes.extend(token.iter().flat_map(|id| *id.0.as_bytes()));
        before = sha2::Sha256::digest(bytes).into();
        assert_eq!(line.digest, Digest(before), "{line:?}");
    }
    let calls: Vec<_> = lines.iter().map(|line| line.call).collect();
    assert_eq!(calls, [Some(house.has.call.id); 11]);
}

/// By which a program acts.
fn a_token() -> ApiTokenId {
    ApiTokenId(uuid::Uuid::from_u128(7))
}

async fn what_a_program_did_is_bound_to_its_token(house: House) {
    let queued = house.queued("Chat").await;
    with_token(a_token(), house.refuse(queued)).await.unwrap();
    let tokens: Vec<_> = log(&house).await.into_iter().map(|line| line.token).collect();
    // Its row is gone, or never was: the id stays.
    assert_eq!(tokens, [None, None, Some((a_token(), None))]);
    let museum = house.has.museum.id;
    let (none, own) = ("NULL".to_owned(), id(&house, ActId(a_token().0)));
    let other = id(&house, ActId(uuid::Uuid::from_u128(8)));
    for (place, changed, was) in [(3, &none, &own), (3, &other, &own), (2, &own, &none)] {
        house.run(&format!("UPDATE acts SET token_id = {changed} WHERE place = {place}")).await;
        let found = walk(&house, museum).await;
        assert!(
            matches!(found, Err(Misfit::Altered { place: at, .. }) if at == place),
            "{found:?}"
        );
        house.run(&format!("UPDATE acts SET token_id = {was} WHERE place = {place}")).await;
        assert!(walk(&house, museum).await.is_ok());
    }
}

/// A value for SQL.
fn id(house: &House, id: ActId) -> String {
    if house.is_sqlite() { format!("x'{}'", id.0.simple()) } else { format!("'{}'", id.0) }
}

async fn whatever_is_changed_in_a_line_is_found(house: House) {
    let lines = eight(&house).await;
    let five = &lines[4];
    let museum = house.has.museum.id;
    let other = id(&house, lines[0].id);
    let later = if house.is_sqlite() {
        "happened_at + 1"
    } else {
        "happened_at + interval '1 microsecond'"
    };
    let changes = [
        "act = 'approve'".to_owned(),
        format!("happened_at = {later}"),
        format!("person_id = {other}"),
        format!("call_id = {other}"),
        format!("contribution_id = {other}"),
        "contribution_id = NULL".to_owned(),
        format!("id = {}", id(&house, ActId(uuid::Uuid::from_u128(5)))),
        "digest = (SELECT digest FROM acts WHERE place = 4)".to_owned(),
        "detail_digest = digest".to_owned(),
    ];
    let columns =
        "act, happened_at, person_id, call_id, contribution_id, id, digest, detail_digest";
    let keep = format!("CREATE TABLE kept AS SELECT {columns} FROM acts WHERE place = 5");
    house.run(&keep).await;
    for change in changes {
        house.run(&format!("UPDATE acts SET {change} WHERE place = 5")).await;
        let found = walk(&house, museum).await;
        let Err(Misfit::Altered { place: 5, id }) = found else { panic!("{change}: {found:?}") };
        assert_eq!(id == five.id, !change.starts_with("id ="), "{change}");
        let back =
            format!("UPDATE acts SET ({columns}) = (SELECT {columns} FROM kept) WHERE place = 5");
        house.run(&back).await;
        assert!(walk(&house, museum).await.is_ok(), "{change}");
    }
}

async fn a_detail_that_says_something_else_is_found(house: House) {
    let lines = eight(&house).await;
    let seven = &lines[6];
    assert_eq!(seven.detail, "not-the-theme");
    house.run("UPDATE acts SET detail = 'unlawful' WHERE place = 7").await;
    let found = Misfit::Reworded { place: 7, id: seven.id };
    assert_eq!(walk(&house, house.has.museum.id).await, Err(found));
    assert_eq!(
        found.to_string(),
        format!("the detail of line 7 ({}) is not the one that was written", seven.id)
    );
}

async fn a_line_that_is_removed_is_found(house: House) {
    eight(&house).await;
    let museum = house.has.museum.id;
    house.run("DELETE FROM acts WHERE place = 5").await;
    assert_eq!(walk(&house, museum).await, Err(Misfit::Missing { place: 5 }));
    // Nor does it help to move those that follow up, one place each.
    for place in 6..=8 {
        house.run(&format!("UPDATE acts SET place = place - 1 WHERE place = {place}")).await;
    }
    let found = walk(&house, museum).await;
    assert!(matches!(found, Err(Misfit::Altered { place: 5, .. })), "{found:?}");
}

async fn the_end_that_is_removed_is_found(house: House) {
    let lines = eight(&house).await;
    house.run("DELETE FROM acts WHERE place > 6").await;
    let (here, there) =
        (Head { place: 6, digest: lines[5].digest }, Head { place: 8, digest: lines[7].digest });
    let found = walk(&house, house.has.museum.id).await;
    assert_eq!(found, Err(Misfit::Ends { here, there }));
}

async fn a_line_that_is_put_in_is_found(house: House) {
    let lines = eight(&house).await;
    let museum = house.has.museum.id;
    let new = ActId(uuid::Uuid::from_u128(9));
    let copy = |place: i64| {
        format!(
            "INSERT INTO acts SELECT {}, institution_id, {place}, digest, contribution_id, call_id,
             person_id, act, detail, detail_digest, happened_at, token_id
             FROM acts WHERE place = 4",
            id(&house, new)
        )
    };
    // No place is taken twice.
    let store = Store::open(&house.database.address(), 1).unwrap();
    let between = copy(5);
    let insert = move |tx: &mut Tx<'_>| Ok(sql_query(between).execute(&mut **tx)?);
    assert!(store.write::<_, StoreError, _>(insert).await.is_err());
    house.run(&copy(9)).await;
    assert_eq!(walk(&house, museum).await, Err(Misfit::Altered { place: 9, id: new }));
    // Nor between, where those that follow make way.
    for place in (5..=9).rev() {
        let to = if place == 9 { 100 } else { place + 1 };
        house.run(&format!("UPDATE acts SET place = {to} WHERE place = {place}")).await;
    }
    house.run("UPDATE acts SET place = 5 WHERE place = 100").await;
    assert_eq!(walk(&house, museum).await, Err(Misfit::Altered { place: 5, id: new }));
    assert_eq!(lines.len(), 8);
}

async fn two_lines_that_change_places_are_found(house: House) {
    let lines = eight(&house).await;
    for (from, to) in [(3, 100), (4, 3), (100, 4)] {
        house.run(&format!("UPDATE acts SET place = {to} WHERE place = {from}")).await;
    }
    let found = Misfit::Altered { place: 3, id: lines[3].id };
    assert_eq!(walk(&house, house.has.museum.id).await, Err(found));
}

async fn a_line_that_is_given_to_another_institution_is_found(house: House) {
    let lines = eight(&house).await;
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    let to = id(&house, ActId(library.0));
    house.run(&format!("UPDATE acts SET institution_id = {to} WHERE place = 1")).await;
    assert_eq!(walk(&house, museum).await, Err(Misfit::Missing { place: 1 }));
    let found = Misfit::Altered { place: 1, id: lines[0].id };
    assert_eq!(walk(&house, library).await, Err(found));
    let nowhere = id(&house, ActId(uuid::Uuid::from_u128(7)));
    house.run(&format!("UPDATE acts SET institution_id = {nowhere} WHERE place = 1")).await;
    assert_eq!(house.read(acts::stray).await, Some(lines[0].id));
}

async fn words_can_be_erased_and_the_chain_holds(house: House) {
    let lines = eight(&house).await;
    let head = Head { place: 8, digest: lines[7].digest };
    house.run("UPDATE acts SET detail = '' WHERE detail <> ''").await;
    house.run("UPDATE people SET name = 'x', email = id || '@example.org'").await;
    house.run("UPDATE contributions SET title = 'x', email = NULL, credit = 'x'").await;
    // The slug of what hung, the reason of the refusal, what was undone.
    assert_eq!(walk(&house, house.has.museum.id).await, Ok((3, head)));
}

async fn people_who_act_at_once_make_one_chain(house: House) {
    let mut ids = Vec::new();
    for number in 0..30 {
        ids.push(house.receive(house.sent(&format!("Pièce {number}"))).await);
    }
    let acts = ids.into_iter().map(|id| {
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let act: JoinHandle<StoreResult<()>> =
            tokio::spawn(
                async move { store.write(move |tx| journey::queue(tx, &*clock, id)).await },
            );
        act
    });
    for act in acts.collect::<Vec<_>>() {
        act.await.unwrap().unwrap();
    }
    let (_, head) = walk(&house, house.has.museum.id).await.unwrap();
    assert_eq!(head.place, 60);
}

async fn what_is_not_written_leaves_no_line(house: House) {
    let id = house.queued("Chat").await;
    let tried = house.write(move |tx, clock| {
        journey::withdraw(tx, clock, id)?;
        Err::<(), _>(StoreError::TooLate)
    });
    assert!(matches!(tried.await, Err(StoreError::TooLate)));
    let (_, head) = walk(&house, house.has.museum.id).await.unwrap();
    assert_eq!(head.place, 2);
    let acts: Vec<_> = log(&house).await.iter().map(|line| line.act).collect();
    assert_eq!(acts, [Act::Receive, Act::Queue]);
}

/// The migration is undone, which leaves the log as earlier versions kept it, and run again.
async fn a_log_of_before_is_carried_over(house: House) {
    let lines = eight(&house).await;
    let database = if house.is_sqlite() { "sqlite" } else { "postgres" };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    // What came to the log since is taken back first.
    for name in [
        "2026-11-28-000060_token_reach",
        "2026-11-28-000031_api_tokens",
        "2026-11-27-000008_log_chain",
    ] {
        let down = folder.join(database).join(name).join("down.sql");
        let down = std::fs::read_to_string(down).unwrap();
        for statement in down.split(';').map(str::trim).filter(|text| !text.is_empty()) {
            house.run(statement).await;
        }
        let version: String = name.chars().take(17).filter(char::is_ascii_digit).collect();
        let ran = format!("DELETE FROM __diesel_schema_migrations WHERE version = '{version}'");
        house.run(&ran).await;
    }
    assert_eq!(house.count("acts WHERE call_id IS NOT NULL").await, 0);
    assert_eq!(
        house.store.migrate().unwrap(),
        ["20261127000008", "20261128000031", "20261128000060"]
    );
    assert_eq!(log(&house).await, lines);
    let head = Head { place: 8, digest: lines[7].digest };
    assert_eq!(walk(&house, house.has.museum.id).await, Ok((0, head)));
    house.published("Chouette").await;
    let (_, head) = walk(&house, house.has.museum.id).await.unwrap();
    assert_eq!(head.place, 12);
}
