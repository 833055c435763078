//! What is asked for, and what the rows answer.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use cimaise_core::{Call, Institution, PublicationId, SearchWords, Theme, ThemeId, blank_is_none};
use cimaise_store::searchable::{Sought, Within, search};
use cimaise_store::wall::Piece;
use cimaise_store::{Db, StoreResult, calls, institutions, themes};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::addresses::of_call;

/// How many pieces a page shows.
const PAGE: usize = 60;

/// What somebody looks for, as the address says it.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// Words, all of which it has.
    #[serde(default)]
    pub q: SearchWords,
    /// The name under it.
    #[serde(default, deserialize_with = "blank_is_none")]
    by: Option<String>,
    /// The slug of a call.
    #[serde(default, deserialize_with = "blank_is_none")]
    call: Option<String>,
    /// The slug of a theme of that call.
    #[serde(default, deserialize_with = "blank_is_none")]
    theme: Option<String>,
    /// Only what hangs behind this publication.
    #[serde(default, deserialize_with = "blank_is_none")]
    pub before: Option<PublicationId>,
}

impl Asked {
    /// The name under which one looks.
    pub fn by(&self) -> Option<&str> {
        self.by.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    /// Neither words nor a name.
    pub fn is_empty(&self) -> bool {
        self.q.is_empty() && self.by().is_none()
    }

    /// Only some walls are looked at.
    pub const fn is_narrow(&self) -> bool {
        self.call.is_some()
    }

    /// The same question, from a publication on.
    pub fn query(&self, before: Option<PublicationId>) -> String {
        let mut query = Serializer::new(String::new());
        let texts = [("by", self.by()), ("call", self.call.as_deref())];
        query.append_pair("q", self.q.typed());
        for (name, text) in texts.into_iter().chain([("theme", self.theme.as_deref())]) {
            text.map(|text| query.append_pair(name, text));
        }
        before.map(|id| query.append_pair("before", &id.to_string()));
        query.finish()
    }

    /// The same on all walls.
    pub fn everywhere(&self) -> String {
        Self { call: None, theme: None, ..self.clone() }.query(None)
    }
}

/// The call, and the theme, on whose walls one looks.
pub type Narrowed = Option<(Call, Option<Theme>)>;

/// What was found.
pub struct Found {
    /// Whose walls they are.
    pub institution: Institution,
    /// Which of them.
    pub place: Narrowed,
    /// What hangs there, the latest first.
    pub pieces: Vec<Piece>,
    /// The last of them, where there are others behind it.
    pub last: Option<PublicationId>,
    /// The paths of their walls, without a language.
    pub paths: HashMap<ThemeId, String>,
}

/// Reads what an address asks for. What asks for nothing finds nothing.
pub fn read(db: &mut Db, institution: &str, asked: &Asked) -> StoreResult<Found> {
    let institution = institutions::by_slug(db, institution)?;
    let place = narrowed(db, &institution, asked)?;
    let within = match &place {
        None => Within::Institution,
        Some((call, None)) => Within::Call(call.id),
        Some((_, Some(theme))) => Within::Theme(theme.id),
    };
    let sought =
        Sought { words: asked.q.clone(), credit: asked.by().map(ToOwned::to_owned), within };
    let mut pieces = Vec::new();
    if !asked.is_empty() {
        // One more than is shown tells whether there are others.
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        pieces = search(db, institution.id, &sought, asked.before, limit)?;
    }
    let more = pieces.len() > PAGE;
    pieces.truncate(PAGE);
    let last = pieces.last().filter(|_| more).map(|piece| piece.publication.id);
    let paths = paths(db, &institution, &pieces)?;
    Ok(Found { institution, place, pieces, last, paths })
}

fn narrowed(db: &mut Db, institution: &Institution, asked: &Asked) -> StoreResult<Narrowed> {
    let Some(call) = &asked.call else { return Ok(None) };
    let call = calls::by_slug(db, institution.id, call)?;
    let theme =
        asked.theme.as_ref().map(|theme| themes::by_slug(db, call.id, theme)).transpose()?;
    Ok(Some((call, theme)))
}

fn paths(
    db: &mut Db,
    institution: &Institution,
    pieces: &[Piece],
) -> StoreResult<HashMap<ThemeId, String>> {
    let mut paths = HashMap::new();
    for piece in pieces {
        if let Entry::Vacant(wall) = paths.entry(piece.publication.theme) {
            let theme = themes::by_id(db, piece.publication.theme)?;
            let call = calls::by_id(db, theme.call)?;
            wall.insert(format!("{}/{}", of_call(institution, &call), theme.slug));
        }
    }
    Ok(paths)
}
