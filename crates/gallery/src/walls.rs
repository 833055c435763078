//! Walls that are told of together: all of an institution, all of a call, or one.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Call, Institution, Language, Localized, Season, Selection, Theme, ThemeId};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use cimaise_words::plain;
use jiff::Timestamp;
use uuid::Uuid;

use crate::addresses::{of_call, of_institution, of_selection, of_theme};
use crate::cards::Opened;
use crate::house::House;
use crate::kept::Kept;
use crate::memory::Key;
use crate::place::Place;
use crate::{Memory, standing};

/// The segments that name an institution, a call or a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// An institution's slug.
    pub institution: String,
    /// A call's.
    pub call: Option<String>,
    /// A theme's, if there is a call.
    pub theme: Option<String>,
}

/// An institution, a call or a theme, with its walls.
pub struct Walls {
    /// Whose walls they are.
    pub institution: Institution,
    /// The call, unless it is the whole institution.
    pub call: Option<Call>,
    /// The theme, if it is one.
    pub theme: Option<Theme>,
    /// What is picked of them, if that is told.
    pub selection: Option<Selection>,
    /// Each wall, with the call that its theme is a chapter of.
    pub each: Vec<(Call, Theme)>,
    /// The versions of all this, for what is kept of it.
    state: String,
    kept: Around,
}

/// By what one knows that they are as they were.
enum Around {
    Wall(Arc<Kept<Place>>),
    Several(Arc<Kept<House>>),
}

impl Walls {
    /// What stands at an address.
    pub async fn find(app: &App, memory: &Memory, named: Named) -> Result<Self, Problem> {
        match named {
            Named { institution, call: Some(call), theme: Some(theme) } => {
                Ok(Self::of_place(memory.place(app, (institution, call, theme)).await?))
            }
            Named { institution, call, .. } => {
                Self::of_house(memory.house(app, institution).await?, call.as_deref())
            }
        }
    }

    /// What is picked of the walls of an institution, if everybody sees it.
    pub async fn find_selection(
        app: &App,
        memory: &Memory,
        institution: String,
        slug: &str,
    ) -> Result<Self, Problem> {
        let house = memory.house(app, institution).await?;
        let found = house.selections.iter().find(|one| one.slug.as_str() == slug);
        let selection = found.cloned().ok_or_else(Problem::not_found)?;
        let mut walls = Self::of_house(house, None)?;
        walls.state = format!("{} {selection:?}", walls.state);
        walls.selection = Some(selection);
        Ok(walls)
    }

    fn of_place(place: Arc<Kept<Place>>) -> Self {
        // What is told of a wall is the same before, during and after.
        let key = Key::of_theme(String::new(), Language::Fr, &place, Season::Open);
        Self {
            institution: place.institution.clone(),
            call: Some(place.call.clone()),
            theme: Some(place.theme.clone()),
            selection: None,
            each: vec![(place.call.clone(), place.theme.clone())],
            state: key.state,
            kept: Around::Wall(place),
        }
    }

    fn of_house(house: Arc<Kept<House>>, slug: Option<&str>) -> Result<Self, Problem> {
        let named = |opened: &&Opened| slug.is_none_or(|slug| opened.call.slug.as_str() == slug);
        let opened: Vec<&Opened> = house.calls.iter().filter(named).collect();
        let call = slug.map(|_| opened.first().ok_or_else(Problem::not_found)).transpose()?;
        let call = call.map(|opened| opened.call.clone());
        let of_call = |opened: &&Opened| {
            let call = opened.call.clone();
            opened.themes.clone().into_iter().map(move |(theme, _)| (call.clone(), theme))
        };
        let each: Vec<_> = opened.iter().flat_map(of_call).collect();
        let institution = house.institution.clone();
        let state = format!("{institution:?} {each:?}");
        let kept = Around::Several(house);
        Ok(Self { institution, call, theme: None, selection: None, each, state, kept })
    }

    /// Answers with what is told of them, which may be given again while they are as they were.
    pub fn answer(
        &self,
        request: &HttpRequest,
        address: String,
        shown: (Representation, CachePolicy),
    ) -> HttpResponse {
        let ever = Timestamp::MAX;
        match &self.kept {
            Around::Wall(place) => {
                standing::answer(request, address, shown, Arc::clone(place), ever)
            }
            Around::Several(house) => {
                standing::answer(request, address, shown, Arc::clone(house), ever)
            }
        }
    }

    /// The key of what is rendered of them.
    pub fn key(&self, page: String, language: Language) -> Key {
        Key { page, language, state: self.state.clone() }
    }

    /// The path of their page, without a language.
    pub fn path(&self) -> String {
        if let Some(selection) = &self.selection {
            return format!("{}.html", of_selection(&self.institution, selection.slug.as_str()));
        }
        match (&self.call, &self.theme) {
            (Some(call), Some(theme)) => of_theme(&self.institution, call, theme),
            (Some(call), None) => of_call(&self.institution, call),
            (None, _) => of_institution(&self.institution),
        }
    }

    /// Their title; an institution's name is the same in every language.
    pub fn title(&self) -> Localized {
        if let Some(selection) = &self.selection {
            return selection.title.clone();
        }
        match (&self.call, &self.theme) {
            (_, Some(theme)) => theme.title.clone(),
            (Some(call), None) => call.title.clone(),
            (None, None) => {
                let name = self.institution.name.as_str();
                Localized::new(self.institution.languages.iter().map(|one| (*one, name)))
            }
        }
    }

    /// What they are about, without marks; nothing for an institution.
    pub fn about(&self) -> Localized {
        let about = match (&self.selection, &self.call, &self.theme) {
            (Some(selection), ..) => &selection.words,
            (None, _, Some(theme)) => &theme.prompt,
            (None, Some(call), None) => &call.summary,
            (None, None, None) => return Localized::default(),
        };
        Localized::new(about.iter().map(|(language, text)| (language, plain(text))))
    }

    /// The id of the theme, the call or the institution.
    pub fn id(&self) -> Uuid {
        if let Some(selection) = &self.selection {
            return selection.id.0;
        }
        match (&self.call, &self.theme) {
            (_, Some(theme)) => theme.id.0,
            (Some(call), None) => call.id.0,
            (None, None) => self.institution.id.0,
        }
    }

    /// Since when there have been such walls.
    pub fn created_at(&self) -> Timestamp {
        if let Some(selection) = &self.selection {
            return selection.created_at;
        }
        match (&self.call, &self.theme) {
            (_, Some(theme)) => theme.created_at,
            (Some(call), None) => call.created_at,
            (None, None) => self.institution.created_at,
        }
    }

    /// The themes of all walls.
    pub fn themes(&self) -> Vec<ThemeId> {
        self.each.iter().map(|(_, theme)| theme.id).collect()
    }

    /// The call and theme of one of the walls.
    pub fn of(&self, theme: ThemeId) -> Option<&(Call, Theme)> {
        self.each.iter().find(|(_, one)| one.id == theme)
    }
}
