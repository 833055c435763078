//! By which programs act in somebody's name. Only the digest of a token is stored.

use cimaise_core::{
    Act, ApiToken, ApiTokenId, Clock, InstitutionId, PersonId, Scopes, Staff, TokenName, day_of,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::acts::{self, Subject};
use crate::columns::read;
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::{api_token_bars, api_tokens};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// How many a person may have at once.
pub const MOST: usize = 20;

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
struct Row {
    id: Key<ApiTokenId>,
    person_id: Key<PersonId>,
    institution_id: Option<Key<InstitutionId>>,
    name: String,
    scopes: String,
    created_at: At,
    expires_at: At,
    used_at: Option<At>,
}

impl Row {
    fn read(self) -> StoreResult<ApiToken> {
        Ok(ApiToken {
            id: self.id.0,
            person: self.person_id.0,
            institution: self.institution_id.map(|key| key.0),
            barred: Vec::new(),
            name: read("name", self.name, TokenName::parse)?,
            scopes: read("scopes", self.scopes, str::parse::<Scopes>)?,
            created_at: self.created_at.0,
            expires_at: self.expires_at.0,
            used_at: self.used_at.map(|at| at.0),
        })
    }
}

/// Writes a token with the digest by which it is known, a line in the log of each institution that it reaches,
/// and the job that reminds its person of its end. [`StoreError::Taken`] when its person has [`MOST`].
pub fn make(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    staff: &Staff,
    token: &ApiToken,
    digest: [u8; 32],
) -> StoreResult<()> {
    // Of two at once, the later sees the first.
    dialect::be_alone(tx, &staff.person.id.0.as_bytes()[8..])?;
    if of_person(tx, staff.person.id)?.len() >= MOST {
        return Err(StoreError::Taken("tokens"));
    }
    let row = Row {
        id: Key(token.id),
        person_id: Key(staff.person.id),
        institution_id: token.institution.map(Key),
        name: token.name.to_string(),
        scopes: token.scopes.to_string(),
        created_at: At(token.created_at),
        expires_at: At(token.expires_at),
        used_at: None,
    };
    diesel::insert_into(api_tokens::table)
        .values((row, api_tokens::digest.eq(&digest[..])))
        .execute(&mut **tx)?;
    if let Some(at) = token.reminded_at() {
        jobs::leave(tx, clock.id().into(), Job::Remind(token.id), clock.now(), at)?;
    }
    log(tx, clock, staff, token, staff.person.id, Act::MakeToken);
    Ok(())
}

/// The token with that digest, whether its time is over or not; none when it was revoked.
pub fn known(db: &mut Db, digest: &[u8]) -> StoreResult<Option<ApiToken>> {
    let found: Option<Row> = api_tokens::table
        .filter(api_tokens::digest.eq(digest).and(api_tokens::revoked_at.is_null()))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    Ok(read_all(db, found.into_iter().collect())?.pop())
}

/// One that was not revoked, whether its time is over or not.
pub fn by_id(db: &mut Db, id: ApiTokenId) -> StoreResult<Option<ApiToken>> {
    let found: Option<Row> = api_tokens::table
        .filter(api_tokens::id.eq(Key(id)).and(api_tokens::revoked_at.is_null()))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    Ok(read_all(db, found.into_iter().collect())?.pop())
}

/// In the order of their rows, with where each was taken away.
fn read_all(db: &mut Db, rows: Vec<Row>) -> StoreResult<Vec<ApiToken>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let bars: Vec<(Key<ApiTokenId>, Key<InstitutionId>)> = api_token_bars::table
        .filter(api_token_bars::token_id.eq_any(ids))
        .order(api_token_bars::institution_id)
        .select((api_token_bars::token_id, api_token_bars::institution_id))
        .load(db)?;
    let mut tokens = rows.into_iter().map(Row::read).collect::<StoreResult<Vec<_>>>()?;
    for token in &mut tokens {
        let own = bars.iter().filter(|(id, _)| id.0 == token.id);
        token.barred = own.map(|(_, at)| at.0).collect();
    }
    Ok(tokens)
}

/// Those of a person that were not revoked, the latest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<ApiToken>> {
    let rows: Vec<Row> = api_tokens::table
        .filter(api_tokens::person_id.eq(Key(person)).and(api_tokens::revoked_at.is_null()))
        .order(api_tokens::id.desc())
        .select(Row::as_select())
        .load(db)?;
    read_all(db, rows)
}

/// Those by which programs act for these people in an institution, the latest first.
pub fn reaching(
    db: &mut Db,
    institution: InstitutionId,
    people: &[PersonId],
) -> StoreResult<Vec<ApiToken>> {
    let people: Vec<_> = people.iter().copied().map(Key).collect();
    let here = api_tokens::institution_id.eq(Key(institution));
    let rows: Vec<Row> = api_tokens::table
        .filter(api_tokens::person_id.eq_any(people).and(api_tokens::revoked_at.is_null()))
        .filter(api_tokens::institution_id.is_null().or(here))
        .order(api_tokens::id.desc())
        .select(Row::as_select())
        .load(db)?;
    let mut tokens = read_all(db, rows)?;
    tokens.retain(|token| !token.barred.contains(&institution));
    Ok(tokens)
}

/// Notes that a token was used, to the day.
pub fn note(tx: &mut Tx<'_>, id: ApiTokenId, now: Timestamp) -> StoreResult<()> {
    diesel::update(api_tokens::table.find(Key(id)))
        .set(api_tokens::used_at.eq(At(day_of(now))))
        .execute(&mut **tx)?;
    Ok(())
}

/// Revokes one of somebody's tokens, from this moment, and writes it in the log of each institution that
/// it reached. [`StoreError::NotFound`] when it is none of theirs.
pub fn revoke(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    of: &Staff,
    id: ApiTokenId,
    by: PersonId,
) -> StoreResult<()> {
    let own = of_person(tx, of.person.id)?;
    let token = own.iter().find(|token| token.id == id).ok_or(StoreError::NotFound)?;
    diesel::update(api_tokens::table.find(Key(id)))
        .set(api_tokens::revoked_at.eq(At(clock.now())))
        .execute(&mut **tx)?;
    jobs::forget(tx, Job::Remind(id))?;
    log(tx, clock, of, token, by, Act::RevokeToken);
    Ok(())
}

/// Takes a token away from an institution, where it is good elsewhere too, and writes it in the log there.
pub fn bar(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ApiTokenId,
    institution: InstitutionId,
    by: PersonId,
) -> StoreResult<()> {
    diesel::insert_into(api_token_bars::table)
        .values((
            api_token_bars::token_id.eq(Key(id)),
            api_token_bars::institution_id.eq(Key(institution)),
            api_token_bars::created_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)
        .map_err(|error| StoreError::from(error).or_taken("token"))?;
    acts::record(tx, clock, (institution, Subject::Institution), Some(by), Act::RevokeToken, "");
    Ok(())
}

/// Revokes all tokens of a person: who knew their password may have made some.
pub fn revoke_all(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> StoreResult<usize> {
    let own = api_tokens::table
        .filter(api_tokens::person_id.eq(Key(person)).and(api_tokens::revoked_at.is_null()));
    Ok(diesel::update(own).set(api_tokens::revoked_at.eq(At(now))).execute(&mut **tx)?)
}

/// What one is called is told where it is a matter of that institution alone.
fn log(tx: &mut Tx<'_>, clock: &dyn Clock, of: &Staff, token: &ApiToken, by: PersonId, act: Act) {
    for institution in token.limit(of.clone()).institutions() {
        let name = if token.is_of(institution, of) { token.name.as_str() } else { "" };
        acts::record(tx, clock, (institution, Subject::Institution), Some(by), act, name);
    }
}
