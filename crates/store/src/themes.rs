//! Themes, and the version that tells whether their pages are fresh.

use cimaise_core::{CallId, Exhibition, Hashtag, InstitutionId, Slug, Theme, ThemeId, Window};
use diesel::prelude::*;
use url::Url;

use crate::columns::{asked, film, localized, ornament, read, to_json};
use crate::connection::Db;
use crate::schema::{calls, themes};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// All columns of a new theme; the version and the number hung start at zero.
#[derive(Insertable)]
#[diesel(table_name = themes)]
struct NewRow {
    id: Key<ThemeId>,
    call_id: Key<CallId>,
    version: i64,
    hung: i64,
    created_at: At,
    #[diesel(embed)]
    words: WordsRow,
}

/// What an editor may change.
#[derive(AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = themes, treat_none_as_null = true)]
struct WordsRow {
    slug: String,
    position: i32,
    title: String,
    prompt: String,
    hashtag: Option<String>,
    exhibition_title: String,
    exhibition_address: Option<String>,
    opens_at: At,
    closes_at: At,
    cover: Option<String>,
    film: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = themes)]
struct Row {
    id: Key<ThemeId>,
    call_id: Key<CallId>,
    version: i64,
    created_at: At,
    #[diesel(embed)]
    words: WordsRow,
}

impl WordsRow {
    fn write(theme: &Theme) -> Self {
        let exhibition = theme.exhibition.as_ref();
        Self {
            slug: theme.slug.to_string(),
            position: theme.position,
            title: to_json(&theme.title),
            prompt: to_json(&theme.prompt),
            hashtag: theme.hashtag.as_ref().map(|h| h.as_str().to_owned()),
            exhibition_title: to_json(&exhibition.map(|e| e.title.clone()).unwrap_or_default()),
            exhibition_address: exhibition.and_then(|e| e.address.as_ref()).map(Url::to_string),
            opens_at: At(theme.window.opens_at),
            closes_at: At(theme.window.closes_at),
            cover: theme.cover.as_ref().map(to_json),
            film: theme.film.as_ref().map(|film| film.as_str().to_owned()),
        }
    }
}

impl Row {
    fn read(self) -> StoreResult<Theme> {
        let words = self.words;
        let exhibition_title = localized("exhibition_title", words.exhibition_title)?;
        let address = words
            .exhibition_address
            .map(|address| read("exhibition_address", address, Url::parse))
            .transpose()?;
        Ok(Theme {
            id: self.id.0,
            call: self.call_id.0,
            slug: read("slug", words.slug, Slug::parse)?,
            position: words.position,
            title: localized("title", words.title)?,
            prompt: localized("prompt", words.prompt)?,
            hashtag: words.hashtag.map(|h| read("hashtag", h, Hashtag::parse)).transpose()?,
            exhibition: (!exhibition_title.is_empty())
                .then_some(Exhibition { title: exhibition_title, address }),
            window: Window { opens_at: words.opens_at.0, closes_at: words.closes_at.0 },
            cover: ornament("cover", words.cover)?,
            film: film(words.film)?,
            version: self.version,
            created_at: self.created_at.0,
        })
    }
}

/// Writes a new theme.
pub fn create(tx: &mut Tx<'_>, theme: &Theme) -> StoreResult<()> {
    let row = NewRow {
        id: Key(theme.id),
        call_id: Key(theme.call),
        version: 0,
        hung: 0,
        created_at: At(theme.created_at),
        words: WordsRow::write(theme),
    };
    diesel::insert_into(themes::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    Ok(())
}

/// Rewrites the words and dates of a theme.
pub fn update(tx: &mut Tx<'_>, theme: &Theme) -> StoreResult<()> {
    let changed = diesel::update(themes::table.find(Key(theme.id)))
        .set((WordsRow::write(theme), themes::version.eq(themes::version + 1)))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    tx.touched.push(theme.id.0);
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// The theme with that id.
pub fn by_id(db: &mut Db, id: ThemeId) -> StoreResult<Theme> {
    themes::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The theme of a call at that address.
pub fn by_slug(db: &mut Db, call: CallId, slug: &str) -> StoreResult<Theme> {
    let slug = asked(slug)?;
    let row: Row = themes::table
        .filter(themes::call_id.eq(Key(call)).and(themes::slug.eq(slug.as_str())))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// The themes of a call in their order, each with how many contributions hang there.
pub fn of_call(db: &mut Db, call: CallId) -> StoreResult<Vec<(Theme, i64)>> {
    let rows: Vec<(Row, i64)> = themes::table
        .filter(themes::call_id.eq(Key(call)))
        .order((themes::position, themes::id))
        .select((Row::as_select(), themes::hung))
        .load(db)?;
    rows.into_iter().map(|(row, hung)| Ok((row.read()?, hung))).collect()
}

/// What a theme tells of itself in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many contributions hang there.
    pub hung: i64,
    /// Under how many names.
    pub signed: i64,
}

/// The figures of a theme, which those who hang and take down keep.
pub fn figures(db: &mut Db, id: ThemeId) -> StoreResult<Figures> {
    let (hung, signed) =
        themes::table.find(Key(id)).select((themes::hung, themes::signed)).first(db)?;
    Ok(Figures { hung, signed })
}

/// What hangs in a theme has changed by `more` contributions: its pages are made anew.
pub(crate) fn touch(tx: &mut Tx<'_>, id: ThemeId, more: i64) -> StoreResult<()> {
    tx.touched.push(id.0);
    diesel::update(themes::table.find(Key(id)))
        .set((themes::version.eq(themes::version + 1), themes::hung.eq(themes::hung + more)))
        .execute(&mut **tx)?;
    Ok(())
}

/// `more` contributions than before wait in a theme.
pub(crate) fn wait(tx: &mut Tx<'_>, id: ThemeId, more: i64) -> StoreResult<()> {
    diesel::update(themes::table.find(Key(id)))
        .set(themes::waiting.eq(themes::waiting + more))
        .execute(&mut **tx)?;
    Ok(())
}

/// What hangs in a theme is drawn otherwise: its pages are made anew.
pub fn redrawn(tx: &mut Tx<'_>, id: ThemeId) -> StoreResult<()> {
    touch(tx, id, 0)
}

/// The words around all themes of a call have changed.
pub(crate) fn touch_of_call(tx: &mut Tx<'_>, call: CallId) -> StoreResult<()> {
    let own = themes::table.filter(themes::call_id.eq(Key(call))).select(themes::id);
    let own = own.load(&mut **tx)?;
    touch_all(tx, own)
}

/// The words around all themes of an institution have changed.
pub(crate) fn touch_of_institution(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<()> {
    let own = calls::table.filter(calls::institution_id.eq(Key(institution))).select(calls::id);
    let own = themes::table.filter(themes::call_id.eq_any(own)).select(themes::id);
    let own = own.load(&mut **tx)?;
    touch_all(tx, own)
}

fn touch_all(tx: &mut Tx<'_>, own: Vec<Key<ThemeId>>) -> StoreResult<()> {
    tx.touched.extend(own.iter().map(|Key(theme)| theme.0));
    diesel::update(themes::table.filter(themes::id.eq_any(own)))
        .set(themes::version.eq(themes::version + 1))
        .execute(&mut **tx)?;
    Ok(())
}

/// The versions of these themes, in no order; of one that is there no longer, none.
pub fn versions(db: &mut Db, of: &[ThemeId]) -> StoreResult<Vec<(ThemeId, i64)>> {
    let rows: Vec<(Key<ThemeId>, i64)> = themes::table
        .filter(themes::id.eq_any(of.iter().copied().map(Key)))
        .select((themes::id, themes::version))
        .load(db)?;
    Ok(rows.into_iter().map(|(Key(id), version)| (id, version)).collect())
}
