//! Institutions.

use cimaise_core::{
    Act, Clock, Colour, EmailAddress, HostName, Institution, InstitutionId, PersonId, Slug,
};
use diesel::prelude::*;
use jiff::tz::TimeZone;

use crate::acts::{self, Subject, chain};
use crate::columns::{self, comma_list, from_json, localized, read, to_json};
use crate::connection::Db;
use crate::schema::institutions;
use crate::sql_types::{At, Key};
use crate::touches::ALL;
use crate::{StoreError, StoreResult, Tx, themes};

#[derive(AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = institutions, treat_none_as_null = true)]
struct Row {
    id: Key<InstitutionId>,
    slug: String,
    name: String,
    languages: String,
    accent: String,
    fonts: String,
    time_zone: String,
    legal_notice: String,
    contact: String,
    logo: Option<String>,
    created_at: At,
}

impl Row {
    fn write(institution: &Institution) -> Self {
        Self {
            id: Key(institution.id),
            slug: institution.slug.to_string(),
            name: institution.name.clone(),
            languages: comma_list(&institution.languages),
            accent: institution.accent.to_string(),
            fonts: institution.fonts.to_string(),
            time_zone: institution.time_zone.clone(),
            legal_notice: to_json(&institution.legal_notice),
            contact: institution.contact.to_string(),
            logo: institution.logo.as_ref().map(to_json),
            created_at: At(institution.created_at),
        }
    }

    fn read(self, pages: String, host: Option<String>) -> StoreResult<Institution> {
        let pages = from_json("pages", pages)?;
        let host = host.map(|host| read("host", host, HostName::parse)).transpose()?;
        Ok(Institution {
            id: self.id.0,
            slug: read("slug", self.slug, Slug::parse)?,
            name: self.name,
            languages: columns::languages(self.languages)?,
            accent: read("accent", self.accent, Colour::parse)?,
            fonts: read("fonts", self.fonts, str::parse)?,
            time_zone: self.time_zone,
            legal_notice: localized("legal_notice", self.legal_notice)?,
            contact: read("contact", self.contact, EmailAddress::parse)?,
            logo: columns::ornament("logo", self.logo)?,
            pages,
            host,
            created_at: self.created_at.0,
        })
    }
}

/// The whole row: what [`Row`] does not hold has doors of its own, and is rewritten with nothing else.
#[derive(Queryable, Selectable)]
#[diesel(table_name = institutions)]
struct Found {
    #[diesel(embed)]
    row: Row,
    pages: String,
    host: Option<String>,
}

impl Found {
    fn read(self) -> StoreResult<Institution> {
        self.row.read(self.pages, self.host)
    }
}

/// Whether its walls are worth AVIF renditions too.
pub fn wants_avif(db: &mut Db, id: InstitutionId) -> StoreResult<bool> {
    Ok(institutions::table.find(Key(id)).select(institutions::avif).first(db)?)
}

/// Chooses whether its walls are worth AVIF renditions too, and writes it in the log; nothing happens
/// where it was so already. `by` is nobody when the operator chooses.
pub fn set_avif(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InstitutionId,
    wanted: bool,
    by: Option<PersonId>,
) -> StoreResult<()> {
    if wants_avif(tx, id)? == wanted {
        return Ok(());
    }
    diesel::update(institutions::table.find(Key(id)))
        .set(institutions::avif.eq(wanted))
        .execute(&mut **tx)?;
    let choice = if wanted { "on" } else { "off" };
    acts::record(tx, clock, (id, Subject::Institution), by, Act::ChooseAvif, choice);
    Ok(())
}

/// Whether everybody may read what it decided.
pub fn has_public_log(db: &mut Db, id: InstitutionId) -> StoreResult<bool> {
    Ok(institutions::table.find(Key(id)).select(institutions::public_log).first(db)?)
}

/// Chooses whether everybody may read what it decided, and writes it in the log; nothing happens where
/// it was so already.
pub fn set_public_log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InstitutionId,
    wanted: bool,
    by: PersonId,
) -> StoreResult<()> {
    if has_public_log(tx, id)? == wanted {
        return Ok(());
    }
    diesel::update(institutions::table.find(Key(id)))
        .set(institutions::public_log.eq(wanted))
        .execute(&mut **tx)?;
    let choice = if wanted { "on" } else { "off" };
    acts::record(tx, clock, (id, Subject::Institution), Some(by), Act::ChoosePublicLog, choice);
    Ok(())
}

/// Gives an institution a host to itself, or takes it away, and writes it in the log; nothing happens where it was so
/// already. All its pages are made anew. `Taken("host")` when another has it.
pub fn set_host(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InstitutionId,
    host: Option<&HostName>,
    by: PersonId,
) -> StoreResult<()> {
    let before = by_id(tx, id)?.host;
    if before.as_ref() == host {
        return Ok(());
    }
    diesel::update(institutions::table.find(Key(id)))
        .set(institutions::host.eq(host.map(HostName::as_str)))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("host"))?;
    themes::touch_of_institution(tx, id)?;
    let act = if host.is_some() { Act::SetHost } else { Act::RemoveHost };
    let named = host.or(before.as_ref()).map(HostName::as_str).unwrap_or_default();
    acts::record(tx, clock, (id, Subject::Institution), Some(by), act, named);
    Ok(())
}

/// The hosts that institutions have to themselves, each with whose it is.
pub fn hosts(db: &mut Db) -> StoreResult<Vec<(HostName, Slug)>> {
    let rows: Vec<(Option<String>, String)> = institutions::table
        .filter(institutions::host.is_not_null())
        .order(institutions::id)
        .select((institutions::host, institutions::slug))
        .load(db)?;
    let read_one = |(host, slug): (Option<String>, String)| {
        let host = read("host", host.unwrap_or_default(), HostName::parse)?;
        Ok((host, read("slug", slug, Slug::parse)?))
    };
    rows.into_iter().map(read_one).collect()
}

/// Writes a new institution, and begins its log.
pub fn found(tx: &mut Tx<'_>, institution: &Institution) -> StoreResult<()> {
    diesel::insert_into(institutions::table)
        .values(Row::write(institution))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    tx.touched.push(ALL);
    chain::begin(tx, institution.id)
}

/// Rewrites an institution; all its pages are made anew.
pub fn update(tx: &mut Tx<'_>, institution: &Institution) -> StoreResult<()> {
    let changed = diesel::update(institutions::table.find(Key(institution.id)))
        .set(Row::write(institution))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    themes::touch_of_institution(tx, institution.id)
}

/// All of them, by name.
pub fn all(db: &mut Db) -> StoreResult<Vec<Institution>> {
    let mut rows: Vec<Found> =
        institutions::table.order(institutions::id).select(Found::as_select()).load(db)?;
    rows.sort_by_cached_key(|found| columns::alphabetical(&found.row.name));
    rows.into_iter().map(Found::read).collect()
}

/// How many there are.
pub fn count(db: &mut Db) -> StoreResult<i64> {
    Ok(institutions::table.count().get_result(db)?)
}

/// The one with that id.
pub fn by_id(db: &mut Db, id: InstitutionId) -> StoreResult<Institution> {
    institutions::table.find(Key(id)).select(Found::as_select()).first(db)?.read()
}

/// The one whose addresses begin with `slug`.
pub fn by_slug(db: &mut Db, slug: &str) -> StoreResult<Institution> {
    let row: Found = institutions::table
        .filter(institutions::slug.eq(columns::asked(slug)?.as_str()))
        .select(Found::as_select())
        .first(db)?;
    row.read()
}

/// The zone in which an institution's dates are read; UTC where the system does not know its name.
pub(crate) fn zone(db: &mut Db, id: InstitutionId) -> StoreResult<TimeZone> {
    let name: String =
        institutions::table.find(Key(id)).select(institutions::time_zone).first(db)?;
    Ok(TimeZone::get(&name).unwrap_or(TimeZone::UTC))
}
