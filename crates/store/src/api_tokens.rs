//! By which programs act in somebody's name. Only the digest of a token is stored.

use cimaise_core::{
    Act, ApiToken, ApiTokenId, Clock, InstitutionId, PersonId, Scopes, Staff, TokenName, day_of,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::acts::{self, Subject};
use crate::columns::read;
use crate::connection::Db;
use crate::schema::api_tokens;
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
            name: read("name", self.name, TokenName::parse)?,
            scopes: read("scopes", self.scopes, str::parse::<Scopes>)?,
            created_at: self.created_at.0,
            expires_at: self.expires_at.0,
            used_at: self.used_at.map(|at| at.0),
        })
    }
}

/// Writes a token with the digest by which it is known, and a line in the log of each institution that it
/// reaches. [`StoreError::Taken`] when its person has [`MOST`].
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
    found.map(Row::read).transpose()
}

/// Those of a person that were not revoked, the latest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<ApiToken>> {
    let rows: Vec<Row> = api_tokens::table
        .filter(api_tokens::person_id.eq(Key(person)).and(api_tokens::revoked_at.is_null()))
        .order(api_tokens::id.desc())
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
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
    rows.into_iter().map(Row::read).collect()
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
    log(tx, clock, of, token, by, Act::RevokeToken);
    Ok(())
}

/// Revokes all tokens of a person: who knew their password may have made some.
pub fn revoke_all(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> StoreResult<usize> {
    let own = api_tokens::table
        .filter(api_tokens::person_id.eq(Key(person)).and(api_tokens::revoked_at.is_null()));
    Ok(diesel::update(own).set(api_tokens::revoked_at.eq(At(now))).execute(&mut **tx)?)
}

fn log(tx: &mut Tx<'_>, clock: &dyn Clock, of: &Staff, token: &ApiToken, by: PersonId, act: Act) {
    for institution in token.limit(of.clone()).institutions() {
        let (house, name) = ((institution, Subject::Institution), token.name.as_str());
        acts::record(tx, clock, house, Some(by), act, name);
    }
}
