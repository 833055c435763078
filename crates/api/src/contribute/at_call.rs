//! `GET /{language}/{institution}/{call}/contribute`: where the link of a code leads, whatever its call has open.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Call, Institution, Language, Localized, Season, Theme};
use cimaise_store::{Db, StoreError, calls, institutions, themes};
use cimaise_web::{App, House, Layout, Problem, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::code_page::with_code;
use super::door::{public_path, spoken};
use crate::answers::see_other;

/// The segments of the address.
#[derive(Deserialize)]
pub(super) struct CallAddress {
    institution: String,
    call: String,
}

/// With which code one comes.
#[derive(Deserialize)]
pub(super) struct Brought {
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "contribute/themes.html")]
struct ThemesPage {
    layout: Layout,
    t: Voice,
    call: Localized,
    /// The wall of the call.
    wall: String,
    /// The themes that are open, with where each is sent to.
    themes: Vec<(Localized, String)>,
}

/// The form of the one theme that is open, or a choice of several; the call where none is.
pub(super) async fn at_call(
    request: HttpRequest,
    app: Data<App>,
    address: Path<CallAddress>,
    brought: Query<Brought>,
) -> Result<HttpResponse, Problem> {
    let (language, now) = (spoken(&request)?, app.now());
    let CallAddress { institution, call } = address.into_inner();
    let read = move |db: &mut Db| {
        let institution = institutions::by_slug(db, &institution)?;
        let call = calls::by_slug(db, institution.id, &call)?;
        let mut open = themes::of_call(db, call.id)?;
        open.retain(|(theme, _)| theme.season(&call, now) == Season::Open);
        Ok((institution, call, open))
    };
    let (institution, call, open) = app.store.read::<_, StoreError, _>(read).await?;
    let form = |theme: &Theme| {
        let path = public_path(&institution, &call, theme);
        with_code(&format!("/{language}{path}/contribute"), &brought.code)
    };
    match open.as_slice() {
        [] => Ok(see_other(wall(&institution, &call, language))),
        [(only, _)] => Ok(see_other(form(only))),
        several => {
            let choice = |(theme, _): &(Theme, _)| (theme.title.clone(), form(theme));
            let themes = several.iter().map(choice).collect();
            private_page(&ThemesPage::new(&institution, &call, language, (&brought.code, themes)))
        }
    }
}

fn wall(institution: &Institution, call: &Call, language: Language) -> String {
    format!("/{language}/{}/{}", institution.slug, call.slug)
}

impl ThemesPage {
    fn new(
        institution: &Institution,
        call: &Call,
        language: Language,
        (code, themes): (&str, Vec<(Localized, String)>),
    ) -> Self {
        let t = Voice::new(language);
        let path = format!("/{}/{}/contribute", institution.slug, call.slug);
        let layout = Layout::new(t, t.say("contribute-which-theme"))
            .of(House::of(institution, language))
            .in_every_language(&with_code(&path, code))
            .unlisted();
        Self {
            layout,
            t,
            call: call.title.clone(),
            wall: wall(institution, call, language),
            themes,
        }
    }
}
