//! The wall: what hangs, the latest first.

use cimaise_core::{
    Contribution, ContributionId, Picture, Publication, PublicationId, Slug, ThemeId,
};
use diesel::prelude::*;

use crate::columns::{asked, read};
use crate::connection::Db;
use crate::schema::{
    contributions as contributions_table, hidden_publications as hidden,
    pictures as pictures_table, publications,
};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult};
use crate::{contributions, pictures};

#[derive(Queryable, Selectable)]
#[diesel(table_name = publications)]
pub(crate) struct Row {
    id: Key<PublicationId>,
    contribution_id: Key<ContributionId>,
    theme_id: Key<ThemeId>,
    slug: String,
    published_at: At,
}

impl Row {
    pub(crate) fn read(self) -> StoreResult<Publication> {
        Ok(Publication {
            id: self.id.0,
            contribution: self.contribution_id.0,
            theme: self.theme_id.0,
            slug: read("slug", self.slug, Slug::parse)?,
            published_at: self.published_at.0,
        })
    }
}

/// One piece on a wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it hangs.
    pub publication: Publication,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub credit: String,
    /// Its story, which may be empty.
    pub story: String,
    /// Its first picture.
    pub picture: Picture,
}

type Hung = (Row, String, String, String, pictures::Row);

/// What hangs, each with its words and its first picture.
macro_rules! hanging {
    () => {
        publications::table
            .inner_join(contributions_table::table.inner_join(pictures_table::table))
            .filter(pictures_table::position.eq(1))
    };
}

/// The columns of a [`Hung`].
macro_rules! hung {
    () => {
        (
            Row::as_select(),
            contributions_table::title,
            contributions_table::credit,
            contributions_table::story,
            pictures::Row::as_select(),
        )
    };
}

fn piece((row, title, credit, story, picture): Hung) -> StoreResult<Piece> {
    Ok(Piece { publication: row.read()?, title, credit, story, picture: picture.read()? })
}

/// A page of a theme's wall, the latest first, before the publication `before`. Its ids are read first, along the
/// theme's index, and then what they show: asked for all at once, SQLite joins a whole theme and sorts it.
pub fn page(
    db: &mut Db,
    theme: ThemeId,
    before: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<Piece>> {
    let ids = latest(db, theme, before, limit)?;
    pieces(db, &ids)
}

/// The latest `limit` publications of a theme, the latest first, before the publication `before`.
pub(crate) fn latest(
    db: &mut Db,
    theme: ThemeId,
    before: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<PublicationId>> {
    let mut query = publications::table
        .filter(publications::theme_id.eq(Key(theme)))
        .select(publications::id)
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(publications::id.lt(Key(before)));
    }
    let ids: Vec<Key<PublicationId>> =
        query.order(publications::id.desc()).limit(limit).load(db)?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// Those of these publications that hang, in the order in which they are asked for.
pub(crate) fn pieces(db: &mut Db, ids: &[PublicationId]) -> StoreResult<Vec<Piece>> {
    let keys: Vec<_> = ids.iter().map(|id| Key(*id)).collect();
    let query = hanging!().filter(publications::id.eq_any(keys));
    let found: Vec<Hung> = query.select(hung!()).load(db)?;
    let mut pieces: Vec<Piece> = found.into_iter().map(piece).collect::<StoreResult<_>>()?;
    pieces.sort_by_key(|piece| ids.iter().position(|id| *id == piece.publication.id));
    Ok(pieces)
}

/// The publication of a theme at that address.
pub fn by_slug(db: &mut Db, theme: ThemeId, slug: &str) -> StoreResult<Publication> {
    let slug = asked(slug)?;
    let row: Row = publications::table
        .filter(publications::theme_id.eq(Key(theme)).and(publications::slug.eq(slug.as_str())))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// The publication with that id, while it hangs.
pub fn by_id(db: &mut Db, id: PublicationId) -> StoreResult<Publication> {
    publications::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// Where a contribution hangs, if it does.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Option<Publication>> {
    let row: Option<Row> = publications::table
        .filter(publications::contribution_id.eq(Key(id)))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(Row::read).transpose()
}

macro_rules! hidden {
    ($db:ident, $is:expr) => {
        hidden::table
            .filter($is)
            .select((
                hidden::id,
                hidden::contribution_id,
                hidden::theme_id,
                hidden::slug,
                hidden::published_at,
            ))
            .first::<Row>($db)
            .optional()?
    };
}

/// The place with that id where something hangs, or is hidden until a moderator has looked: its public bytes
/// are kept, though nobody is served without [`by_id`].
pub fn place(db: &mut Db, id: PublicationId) -> StoreResult<Publication> {
    match by_id(db, id) {
        Err(StoreError::NotFound) => {}
        found => return found,
    }
    let row: Option<Row> = hidden!(db, hidden::id.eq(Key(id)));
    row.ok_or(StoreError::NotFound)?.read()
}

/// The place of a contribution that hangs, or is hidden.
pub fn place_of(db: &mut Db, id: ContributionId) -> StoreResult<Option<Publication>> {
    if let Some(hung) = of_contribution(db, id)? {
        return Ok(Some(hung));
    }
    let row: Option<Row> = hidden!(db, hidden::contribution_id.eq(Key(id)));
    row.map(Row::read).transpose()
}

/// What a publication shows: its contribution and all its pictures.
pub fn shown(db: &mut Db, publication: &Publication) -> StoreResult<(Contribution, Vec<Picture>)> {
    let contribution = contributions::by_id(db, publication.contribution)?;
    let pictures = pictures::of_contribution(db, publication.contribution)?;
    Ok((contribution, pictures))
}

/// The pieces that hang just after and just before a publication: `(newer, older)`.
pub fn neighbours(
    db: &mut Db,
    of: &Publication,
) -> StoreResult<(Option<Publication>, Option<Publication>)> {
    let newer: Option<Row> = publications::table
        .filter(publications::theme_id.eq(Key(of.theme)).and(publications::id.gt(Key(of.id))))
        .order(publications::id)
        .select(Row::as_select())
        .first(db)
        .optional()?;
    let older: Option<Row> = publications::table
        .filter(publications::theme_id.eq(Key(of.theme)).and(publications::id.lt(Key(of.id))))
        .order(publications::id.desc())
        .select(Row::as_select())
        .first(db)
        .optional()?;
    Ok((newer.map(Row::read).transpose()?, older.map(Row::read).transpose()?))
}
