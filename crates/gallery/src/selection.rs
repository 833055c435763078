//! A selection: pieces of several walls that somebody likes best, in an order of their own; as a page and as feeds.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, Selection};
use cimaise_store::selections;
use cimaise_store::wall::Piece;
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::Voice;
use serde::Deserialize;

use crate::addresses::{in_language, of_call, of_institution, of_selection, of_theme};
use crate::hanging::Hanging;
use crate::image::shared;
use crate::said::{Said, beginning};
use crate::walls::Walls;
use crate::{Memory, feed, frame};

/// The segments of a selection's address.
#[derive(Deserialize)]
pub struct SelectionPath {
    lang: Language,
    institution: String,
    selection: String,
    format: String,
}

/// A link to a selection.
pub struct SelectionLink {
    /// What it is called.
    pub title: Said,
    /// Where it is.
    pub href: String,
    /// Who picked.
    pub by: String,
}

#[derive(Template)]
#[template(path = "gallery/selection.html")]
struct SelectionPage {
    layout: Layout,
    t: Voice,
    house: String,
    home: String,
    /// The call to whose walls it keeps, and where that is.
    call: Option<(Said, String)>,
    title: Said,
    said: Said,
    by: String,
    pieces: Vec<Hanging>,
    /// Its feeds, without `.atom` and `.json`.
    feed: String,
    /// Where it is, for paper.
    address: String,
}

/// `/{lang}/{institution}/selections/{selection}.html`, `.atom` and `.json`: no call has themes with a point in
/// their address.
pub async fn selection(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<SelectionPath>,
) -> Result<HttpResponse, Problem> {
    let SelectionPath { lang, institution, selection, format } = path.into_inner();
    let walls = Walls::find_selection(&app, &memory, institution, &selection).await?;
    let page = format!("{}.{format}", of_selection(&walls.institution, &selection));
    let render = async {
        match format.parse() {
            Ok(format) => feed::of_selection(&app, lang, &walls, (&page, format)).await,
            Err(()) => render(&app, Voice::new(lang), &walls).await,
        }
    };
    let shown = memory.page(walls.key(page.clone(), lang), render).await?;
    let policy = match format.as_str() {
        "html" => CachePolicy::Revalidate,
        _ => CachePolicy::PublicFor { seconds: 300 },
    };
    Ok(walls.answer(&request, in_language(lang, &page), (shown, policy)))
}

async fn render(app: &App, t: Voice, walls: &Walls) -> Result<Representation, Problem> {
    let selection = walls.selection.clone().ok_or_else(Problem::not_found)?;
    let id = selection.id;
    let read = app.store.read(move |db| -> Result<_, Problem> { Ok(selections::pieces(db, id)?) });
    rendered(&page(app, t, walls, &selection, read.await?))
}

fn page(
    app: &App,
    t: Voice,
    walls: &Walls,
    selection: &Selection,
    pieces: Vec<Piece>,
) -> SelectionPage {
    let (language, house) = (t.language(), &walls.institution);
    let title = Said::new(&selection.title, language);
    let at = |path: &str| in_language(language, path);
    let (path, feed) = (walls.path(), at(&of_selection(house, selection.slug.as_str())));
    let mut layout =
        frame::of_house(app, t, (house, &path), &title.text).with_script("scripts/wall.js");
    layout.nav = vec![frame::calls(t, house)];
    layout.feed = Some(app.edge.absolute_in(house, &feed));
    layout.description =
        beginning(selection.words.get(language)).or_else(|| Some(described(t, house, selection)));
    let first = pieces.first();
    layout.image = first
        .and_then(|piece| shared(piece.publication.id, &piece.picture))
        .map(|path| app.edge.absolute_in(house, &path));
    let call = walls.each.iter().map(|(call, _)| call).find(|call| Some(call.id) == selection.call);
    SelectionPage {
        layout,
        t,
        house: house.name.clone(),
        home: at(&of_institution(house)),
        call: call.map(|call| (Said::new(&call.title, language), at(&of_call(house, call)))),
        title,
        said: Said::new(&selection.words, language),
        by: by(t, house, selection),
        pieces: Hanging::all(pieces, true, |hung| {
            let wall = walls.of(hung.theme).map(|(call, theme)| of_theme(house, call, theme));
            format!("{}/{}", at(&wall.unwrap_or_default()), hung.slug)
        }),
        feed,
        address: app.edge.absolute_in(house, &path),
    }
}

/// Who picked, in a sentence.
fn by(t: Voice, house: &Institution, selection: &Selection) -> String {
    let said = match &selection.curator {
        Some(guest) => t.say("selection-by-guest").with("name", guest.as_str()),
        None => t.say("selection-by-house").with("institution", house.name.as_str()),
    };
    said.to_string()
}

fn described(t: Voice, house: &Institution, selection: &Selection) -> String {
    let name = selection.curator.as_deref().unwrap_or(&house.name);
    let title = selection.title.get(t.language());
    t.say("selection-description").with("title", title).with("name", name).to_string()
}

impl SelectionLink {
    /// Links to them, in their order.
    pub fn all(t: Voice, house: &Institution, selections: &[Selection]) -> Vec<Self> {
        let link = |selection: &Selection| {
            let path = format!("{}.html", of_selection(house, selection.slug.as_str()));
            Self {
                title: Said::new(&selection.title, t.language()),
                href: in_language(t.language(), &path),
                by: by(t, house, selection),
            }
        };
        selections.iter().map(link).collect()
    }
}
