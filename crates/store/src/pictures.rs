//! The pictures of contributions, with the facts that ingest found.

use cimaise_core::{
    AltText, Colour, ContributionId, NewPicture, Original, Picture, PictureFacts, PictureId,
    Rendition,
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::columns::{from_json, read, to_json};
use crate::connection::Db;
use crate::schema::pictures;
use crate::sql_types::Key;
use crate::{StoreError, StoreResult, Tx, fingerprints, look_alikes};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = pictures)]
pub(crate) struct Row {
    id: Key<PictureId>,
    contribution_id: Key<ContributionId>,
    position: i32,
    alt: String,
    format: String,
    bytes: i64,
    width: i32,
    height: i32,
    digest: Vec<u8>,
    had_location: bool,
    placeholder: Option<String>,
    renditions: String,
    thumbhash: Option<Vec<u8>>,
    recipe: String,
}

/// A rendition inside the `renditions` column.
#[derive(Deserialize, Serialize)]
struct Stored {
    f: String,
    w: i32,
    h: i32,
    b: i64,
}

impl Row {
    pub(crate) fn read(self) -> StoreResult<Picture> {
        let stored: Vec<Stored> = from_json("renditions", self.renditions)?;
        Ok(Picture {
            id: self.id.0,
            contribution: self.contribution_id.0,
            position: self.position,
            alt: read("alt", self.alt, AltText::parse)?,
            original: Original {
                format: self.format,
                bytes: self.bytes,
                width: self.width,
                height: self.height,
                digest: self.digest,
                had_location: self.had_location,
            },
            placeholder: self
                .placeholder
                .map(|colour| read("placeholder", colour, Colour::parse))
                .transpose()?,
            thumbhash: self.thumbhash,
            recipe: self.recipe,
            renditions: stored
                .into_iter()
                .map(|s| Rendition { format: s.f, width: s.w, height: s.h, bytes: s.b })
                .collect(),
        })
    }
}

/// Writes a picture as it was received, before ingest.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    position: i32,
    picture: &NewPicture,
) -> StoreResult<()> {
    let original = &picture.original;
    let row = Row {
        id: Key(picture.id),
        contribution_id: Key(contribution),
        position,
        alt: picture.alt.to_string(),
        format: original.format.clone(),
        bytes: original.bytes,
        width: original.width,
        height: original.height,
        digest: original.digest.clone(),
        had_location: original.had_location,
        placeholder: None,
        renditions: "[]".into(),
        thumbhash: None,
        recipe: String::new(),
    };
    diesel::insert_into(pictures::table).values(row).execute(&mut **tx)?;
    Ok(())
}

/// Puts a file, as it was received, in the place of another. What resembled that one is forgotten.
pub(crate) fn replace(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    position: i32,
    picture: &NewPicture,
) -> StoreResult<()> {
    let old: Key<PictureId> = pictures::table
        .filter(pictures::contribution_id.eq(Key(contribution)))
        .filter(pictures::position.eq(position))
        .select(pictures::id)
        .first(&mut **tx)?;
    look_alikes::forget(tx, old.0)?;
    diesel::delete(pictures::table.find(old)).execute(&mut **tx)?;
    add(tx, contribution, position, picture)
}

/// Describes a picture by its place; one that is not there is passed over.
pub(crate) fn describe(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    position: i32,
    alt: &AltText,
) -> StoreResult<()> {
    let picture = pictures::table
        .filter(pictures::contribution_id.eq(Key(contribution)))
        .filter(pictures::position.eq(position));
    diesel::update(picture).set(pictures::alt.eq(alt.to_string())).execute(&mut **tx)?;
    Ok(())
}

/// Writes what ingest found out about a picture.
pub fn set_facts(tx: &mut Tx<'_>, id: PictureId, facts: &PictureFacts) -> StoreResult<()> {
    let changed = diesel::update(pictures::table.find(Key(id)))
        .set((
            pictures::placeholder.eq(facts.placeholder.to_string()),
            pictures::thumbhash.eq(facts.thumbhash.as_deref()),
        ))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    fingerprints::set(tx, id, facts.fingerprint.as_deref())
}

/// Writes which renditions a picture has, smallest first, and how they were drawn.
pub fn set_renditions(
    tx: &mut Tx<'_>,
    id: PictureId,
    recipe: &str,
    renditions: &[Rendition],
) -> StoreResult<()> {
    let stored: Vec<Stored> = renditions
        .iter()
        .map(|r| Stored { f: r.format.clone(), w: r.width, h: r.height, b: r.bytes })
        .collect();
    let changed = diesel::update(pictures::table.find(Key(id)))
        .set((pictures::recipe.eq(recipe), pictures::renditions.eq(to_json(&stored))))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// The pictures of a contribution in their order.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Picture>> {
    let rows: Vec<Row> = pictures::table
        .filter(pictures::contribution_id.eq(Key(contribution)))
        .order(pictures::position)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// The picture with that id.
pub fn by_id(db: &mut Db, id: PictureId) -> StoreResult<Picture> {
    pictures::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}
