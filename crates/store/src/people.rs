//! The staff: who they are, and what they may do where.

use cimaise_core::{
    CallId, EmailAddress, InstitutionId, Language, Membership, Person, PersonId, PersonName,
    PictureView, Role, Staff, ThemeId,
};
use diesel::prelude::*;
use uuid::Uuid;

use crate::columns::{alphabetical, read};
use crate::connection::Db;
use crate::schema::{memberships, people};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = people)]
struct Row {
    id: Key<PersonId>,
    email: String,
    name: String,
    language: String,
    password: String,
    created_at: At,
    picture_view: String,
}

impl Row {
    fn read(self) -> StoreResult<Person> {
        Ok(Person {
            id: self.id.0,
            email: read("email", self.email, EmailAddress::parse)?,
            name: self.name,
            language: read("language", self.language, str::parse)?,
            created_at: self.created_at.0,
            picture_view: read("picture view", self.picture_view, str::parse)?,
        })
    }
}

/// Writes a new person with the hash of their password (PHC string format); an empty one is no password.
pub fn register(tx: &mut Tx<'_>, person: &Person, password_hash: &str) -> StoreResult<()> {
    let row = Row {
        id: Key(person.id),
        email: person.email.to_string(),
        name: person.name.clone(),
        language: person.language.to_string(),
        password: password_hash.to_owned(),
        created_at: At(person.created_at),
        picture_view: person.picture_view.to_string(),
    };
    diesel::insert_into(people::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("email"))?;
    Ok(())
}

/// Gives a person a role, in an institution, in one of its calls or themes; `id` names the row.
pub fn grant(tx: &mut Tx<'_>, id: Uuid, to: PersonId, membership: Membership) -> StoreResult<()> {
    diesel::insert_into(memberships::table)
        .values((
            memberships::id.eq(Key(id)),
            memberships::person_id.eq(Key(to)),
            memberships::institution_id.eq(Key(membership.institution)),
            memberships::role.eq(membership.role.code()),
            memberships::call_id.eq(membership.call.map(Key)),
            memberships::theme_id.eq(membership.theme.map(Key)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// A person with the hash of their password, by the address they sign in with.
pub fn by_email(db: &mut Db, email: &EmailAddress) -> StoreResult<(Person, String)> {
    let mut row: Row = people::table
        .filter(people::email.eq(email.as_str()))
        .select(Row::as_select())
        .first(db)?;
    let hash = std::mem::take(&mut row.password);
    Ok((row.read()?, hash))
}

/// The address of the person with that id.
pub(crate) fn address(db: &mut Db, id: PersonId) -> StoreResult<EmailAddress> {
    let address: String = people::table.find(Key(id)).select(people::email).first(db)?;
    read("email", address, EmailAddress::parse)
}

/// Whether a person signs in by a password; who joined with an account elsewhere has none.
pub fn has_password(db: &mut Db, id: PersonId) -> StoreResult<bool> {
    let hash: String = people::table.find(Key(id)).select(people::password).first(db)?;
    Ok(!hash.is_empty())
}

/// Who has an address, however its letters are written; nobody, where several do.
pub fn by_folded_email(db: &mut Db, email: &EmailAddress) -> StoreResult<Option<PersonId>> {
    let all: Vec<(Key<PersonId>, String)> =
        people::table.select((people::id, people::email)).load(db)?;
    let folded = email.folded();
    let mut same = all.into_iter().filter(|(_, other)| {
        EmailAddress::parse(other).is_ok_and(|other| other.folded() == folded)
    });
    let found = same.next().map(|(id, _)| id.0);
    Ok(found.filter(|_| same.next().is_none()))
}

/// Replaces the hash of a password.
pub fn set_password(tx: &mut Tx<'_>, person: PersonId, password_hash: &str) -> StoreResult<()> {
    let changed = diesel::update(people::table.find(Key(person)))
        .set(people::password.eq(password_hash))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// What colleagues call a person, and the language of their desk, from now on.
pub fn set_words(
    tx: &mut Tx<'_>,
    person: PersonId,
    name: &PersonName,
    language: Language,
) -> StoreResult<()> {
    let changed = diesel::update(people::table.find(Key(person)))
        .set((people::name.eq(name.as_str()), people::language.eq(language.tag())))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// How pictures are shown to a person from now on.
pub fn set_picture_view(tx: &mut Tx<'_>, person: PersonId, view: PictureView) -> StoreResult<()> {
    let changed = diesel::update(people::table.find(Key(person)))
        .set(people::picture_view.eq(view.code()))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Everybody, by name, with what they may do.
pub fn all(db: &mut Db) -> StoreResult<Vec<Staff>> {
    let mut rows: Vec<Row> = people::table.order(people::id).select(Row::as_select()).load(db)?;
    rows.sort_by_cached_key(|row| alphabetical(&row.name));
    rows.into_iter().map(|row| staff(db, row)).collect()
}

/// A person with all their roles.
pub fn by_id(db: &mut Db, id: PersonId) -> StoreResult<Staff> {
    let row = people::table.find(Key(id)).select(Row::as_select()).first(db)?;
    staff(db, row)
}

/// Those who may decide in a theme of a call, by name.
pub fn who_decide(
    db: &mut Db,
    institution: InstitutionId,
    call: CallId,
    theme: ThemeId,
) -> StoreResult<Vec<Person>> {
    let deciding = memberships::table
        .filter(memberships::institution_id.eq(Key(institution)))
        .filter(memberships::call_id.is_null().or(memberships::call_id.eq(Key(call))))
        .filter(memberships::theme_id.is_null().or(memberships::theme_id.eq(Key(theme))))
        .filter(memberships::role.ne(Role::Reader.code()))
        .select(memberships::person_id);
    let mut rows: Vec<Row> = people::table
        .filter(people::id.eq_any(deciding))
        .order(people::id)
        .select(Row::as_select())
        .load(db)?;
    rows.sort_by_cached_key(|row| alphabetical(&row.name));
    rows.into_iter().map(Row::read).collect()
}

/// Everybody who works in an institution, by name, with all their roles.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Staff>> {
    let here = memberships::table
        .filter(memberships::institution_id.eq(Key(institution)))
        .select(memberships::person_id);
    let mut rows: Vec<Row> = people::table
        .filter(people::id.eq_any(here))
        .order(people::id)
        .select(Row::as_select())
        .load(db)?;
    rows.sort_by_cached_key(|row| alphabetical(&row.name));
    rows.into_iter().map(|row| staff(db, row)).collect()
}

fn staff(db: &mut Db, row: Row) -> StoreResult<Staff> {
    type Found = (Key<InstitutionId>, String, Option<Key<CallId>>, Option<Key<ThemeId>>);
    let person = row.read()?;
    let found: Vec<Found> = memberships::table
        .filter(memberships::person_id.eq(Key(person.id)))
        .select((
            memberships::institution_id,
            memberships::role,
            memberships::call_id,
            memberships::theme_id,
        ))
        .order(memberships::id)
        .load(db)?;
    let memberships = found
        .into_iter()
        .map(|(institution, role, call, theme)| {
            let role: Role = read("role", role, str::parse)?;
            let (call, theme) = (call.map(|key| key.0), theme.map(|key| key.0));
            Ok(Membership { institution: institution.0, role, call, theme })
        })
        .collect::<StoreResult<_>>()?;
    Ok(Staff { person, memberships })
}
