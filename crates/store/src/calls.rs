//! Calls.

use cimaise_core::{
    Act, AgeRule, Call, CallId, Clock, Hanging, InstitutionId, PersonId, Slug, Terms, Window,
    Younger,
};
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::columns::{self, comma_list, localized, read, to_json};
use crate::connection::Db;
use crate::schema::{calls, contributions, themes as themes_rows};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, themes};

#[derive(AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = calls, treat_none_as_null = true)]
struct Row {
    id: Key<CallId>,
    institution_id: Key<InstitutionId>,
    slug: String,
    title: String,
    summary: String,
    rules: String,
    opens_at: At,
    closes_at: At,
    licences: String,
    pictures_max: i32,
    announced_at: Option<At>,
    archived_at: Option<At>,
    created_at: At,
    second_opinion: String,
    on_report: String,
    telling: String,
    hanging: String,
    hung_a_day: i32,
    hang_from: i32,
    hang_to: i32,
    cover: Option<String>,
    film: Option<String>,
    megabytes_max: Option<i32>,
    per_person: Option<i32>,
    age_from: Option<i32>,
    younger: String,
    by_invitation: bool,
}

impl Row {
    fn write(call: &Call) -> Self {
        Self {
            id: Key(call.id),
            institution_id: Key(call.institution),
            slug: call.slug.to_string(),
            title: to_json(&call.title),
            summary: to_json(&call.summary),
            rules: to_json(&call.rules),
            opens_at: At(call.window.opens_at),
            closes_at: At(call.window.closes_at),
            licences: comma_list(&call.licences),
            pictures_max: call.pictures_max.into(),
            announced_at: call.announced_at.map(At),
            archived_at: call.archived_at.map(At),
            created_at: At(call.created_at),
            second_opinion: call.second_opinion.to_string(),
            on_report: call.on_report.to_string(),
            telling: call.telling.to_string(),
            hanging: call.hanging.pace.to_string(),
            hung_a_day: call.hanging.a_day.into(),
            hang_from: call.hanging.from.into(),
            hang_to: call.hanging.to.into(),
            cover: call.cover.as_ref().map(to_json),
            film: call.film.as_ref().map(|film| film.as_str().to_owned()),
            megabytes_max: call.terms.megabytes_max.map(Into::into),
            per_person: call.terms.per_person.map(Into::into),
            age_from: call.terms.age.map(|rule| rule.from.into()),
            younger: call.terms.age.map_or(Younger::WithAdult, |rule| rule.younger).to_string(),
            by_invitation: call.terms.by_invitation,
        }
    }

    fn read(self) -> StoreResult<Call> {
        Ok(Call {
            id: self.id.0,
            institution: self.institution_id.0,
            slug: read("slug", self.slug, Slug::parse)?,
            title: localized("title", self.title)?,
            summary: localized("summary", self.summary)?,
            rules: localized("rules", self.rules)?,
            window: Window { opens_at: self.opens_at.0, closes_at: self.closes_at.0 },
            licences: columns::licences(self.licences)?,
            pictures_max: u8::try_from(self.pictures_max).unwrap_or(1),
            cover: columns::ornament("cover", self.cover)?,
            film: columns::film(self.film)?,
            announced_at: self.announced_at.map(|at| at.0),
            archived_at: self.archived_at.map(|at| at.0),
            created_at: self.created_at.0,
            second_opinion: read("second opinion", self.second_opinion, str::parse)?,
            on_report: read("on_report", self.on_report, str::parse)?,
            telling: read("telling", self.telling, str::parse)?,
            terms: Terms {
                megabytes_max: self.megabytes_max.and_then(|most| u16::try_from(most).ok()),
                per_person: self.per_person.and_then(|most| u16::try_from(most).ok()),
                age: match self.age_from.and_then(|from| u8::try_from(from).ok()) {
                    Some(from) => {
                        Some(AgeRule { from, younger: read("younger", self.younger, str::parse)? })
                    }
                    None => None,
                },
                by_invitation: self.by_invitation,
            },
            hanging: Hanging {
                pace: read("hanging", self.hanging, str::parse)?,
                a_day: u16::try_from(self.hung_a_day).unwrap_or(1),
                from: u8::try_from(self.hang_from).unwrap_or(0),
                to: u8::try_from(self.hang_to).unwrap_or(0),
            },
        })
    }
}

/// Writes a new call.
pub fn create(tx: &mut Tx<'_>, call: &Call) -> StoreResult<()> {
    diesel::insert_into(calls::table)
        .values(Row::write(call))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    Ok(())
}

/// Rewrites a call; the pages of its themes are made anew.
pub fn update(tx: &mut Tx<'_>, call: &Call) -> StoreResult<()> {
    let changed = diesel::update(calls::table.find(Key(call.id)))
        .set(Row::write(call))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    themes::touch_of_call(tx, call.id)
}

/// Puts a call away, and writes it in the log; nothing happens to one that is away already.
pub fn archive(tx: &mut Tx<'_>, clock: &dyn Clock, call: &Call, by: PersonId) -> StoreResult<()> {
    let changed = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::archived_at.is_null())
        .set(calls::archived_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, call, Act::Archive, by) }
}

/// Brings back a call that was put away, and writes it in the log; nothing happens to another.
pub fn bring_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    by: PersonId,
) -> StoreResult<()> {
    let changed = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::archived_at.is_not_null())
        .set(calls::archived_at.eq(None::<At>))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, call, Act::BringBack, by) }
}

/// Writes the line of the log; the pages of the call's themes are made anew.
fn moved(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    act: Act,
    by: PersonId,
) -> StoreResult<()> {
    acts::record(tx, clock, (call.institution, Subject::Call(call.id)), Some(by), act, "");
    themes::touch_of_call(tx, call.id)
}

/// Shows a call to everybody, and writes it in the log; nothing happens to one that is shown already.
pub fn announce(tx: &mut Tx<'_>, clock: &dyn Clock, call: &Call, by: PersonId) -> StoreResult<()> {
    let changed = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::announced_at.is_null())
        .set(calls::announced_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, call, Act::Announce, by) }
}

/// Shows a call to nobody but its institution again, and writes it in the log; nothing happens to one
/// that was not announced. `Received` where somebody has sent something to it.
pub fn take_announcement_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    by: PersonId,
) -> StoreResult<()> {
    if has_received(tx, call.id)? {
        return Err(StoreError::Received);
    }
    let changed = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::announced_at.is_not_null())
        .set(calls::announced_at.eq(None::<At>))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, call, Act::TakeAnnouncementBack, by) }
}

/// Somebody has sent something to a call, whatever became of it.
pub fn has_received(db: &mut Db, id: CallId) -> StoreResult<bool> {
    let own = themes_rows::table.filter(themes_rows::call_id.eq(Key(id))).select(themes_rows::id);
    let sent = contributions::table.filter(contributions::theme_id.eq_any(own));
    Ok(diesel::select(exists(sent)).get_result(db)?)
}

/// The call with that id, announced or not: for its institution.
pub fn by_id(db: &mut Db, id: CallId) -> StoreResult<Call> {
    calls::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The call with that id, if everybody sees it.
pub fn announced(db: &mut Db, id: CallId) -> StoreResult<Call> {
    Some(by_id(db, id)?).filter(Call::is_announced).ok_or(StoreError::NotFound)
}

/// The call of an institution at that address, if everybody sees it.
pub fn by_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<Call> {
    let call = by_any_slug(db, institution, slug)?;
    Some(call).filter(Call::is_announced).ok_or(StoreError::NotFound)
}

/// The call of an institution that has that address, announced or not: for the institution.
pub fn by_any_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<Call> {
    let slug = columns::asked(slug)?;
    let row: Row = calls::table
        .filter(calls::institution_id.eq(Key(institution)).and(calls::slug.eq(slug.as_str())))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// The calls of an institution that everybody sees, the latest to open first.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Call>> {
    let mut calls = all_of_institution(db, institution)?;
    calls.retain(Call::is_announced);
    Ok(calls)
}

/// All calls of an institution, announced or not, the latest to open first: for the institution.
pub fn all_of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Call>> {
    let rows: Vec<Row> = calls::table
        .filter(calls::institution_id.eq(Key(institution)))
        .order((calls::opens_at.desc(), calls::id.desc()))
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}
