//! What stands in the house of every story.

use cimaise_core::{
    Call, Clock, Colour, ConsentStatement, EmailAddress, Fonts, Ground, Institution, Language,
    Licence, Localized, Membership, OnReport, Person, Reason, Role, SecondOpinion, Slug, Theme,
    UNREADABLE_FILE, Window,
};
use cimaise_store::{StoreResult, Tx, calls, consents, institutions, people, reasons, themes};
use jiff::SignedDuration;

/// The ids and rows that stories name.
#[derive(Clone)]
pub struct Furniture {
    /// The institution of all that follows.
    pub museum: Institution,
    /// Its catalogue: `not-the-theme`, `unlawful`, `unreadable-file`, `crop`.
    pub reasons: Vec<Reason>,
    /// Another institution, with a reason of its own.
    pub library: Institution,
    /// `not-the-theme` of the library.
    pub library_reason: Reason,
    /// A call of the museum.
    pub call: Call,
    /// What it asks: `author` and `rules` are required, `newsroom` is not.
    pub statements: Vec<ConsentStatement>,
    /// Its themes.
    pub themes: [Theme; 2],
    /// A moderator of the museum.
    pub aicha: Person,
    /// Another.
    pub bruno: Person,
}

/// A text in both languages.
pub fn said(fr: &str, en: &str) -> Localized {
    Localized::new([(Language::Fr, fr), (Language::En, en)])
}

/// Open from yesterday for a month.
pub fn window(clock: &dyn Clock) -> Window {
    let day = SignedDuration::from_hours(24);
    Window::new(clock.now() - day, clock.now() + day * 30).unwrap()
}

/// An institution that was not written yet.
pub fn institution(clock: &dyn Clock, slug: &str, name: &str) -> Institution {
    Institution {
        logo: None,
        pages: Vec::new(),
        host: None,
        id: clock.id().into(),
        slug: Slug::parse(slug).unwrap(),
        name: name.into(),
        languages: vec![Language::Fr, Language::En],
        accent: Colour([0xc8, 0x10, 0x2e]),
        fonts: Fonts::Classic,
        time_zone: "Europe/Paris".into(),
        legal_notice: said("Éditeur : le musée", "Published by the museum"),
        contact: EmailAddress::parse("bonjour@example.org").unwrap(),
        created_at: clock.now(),
    }
}

/// An entry of a catalogue that was not written yet.
pub fn reason(clock: &dyn Clock, of: &Institution, code: &str, position: i32) -> Reason {
    Reason {
        id: clock.id().into(),
        institution: of.id,
        code: code.into(),
        position,
        label: said("Hors du thème", "Not the theme"),
        text: said("Merci, mais…", "Thank you, but…"),
        ground: match code {
            UNREADABLE_FILE => Ground::File,
            "crop" => Ground::Change,
            _ => Ground::HouseRule,
        },
        offered: true,
    }
}

/// A call that was not written yet.
pub fn call(clock: &dyn Clock, of: &Institution, slug: &str) -> Call {
    Call {
        cover: None,
        film: None,
        id: clock.id().into(),
        institution: of.id,
        slug: Slug::parse(slug).unwrap(),
        title: said("Jouets de papier", "Paper toys"),
        summary: said("Pliez, photographiez.", "Fold, photograph."),
        rules: said("Soyez gentils.", "Be kind."),
        window: window(clock),
        licences: vec![Licence::CcBy, Licence::AllRightsReserved],
        pictures_max: 3,
        second_opinion: SecondOpinion::Never,
        on_report: OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
        announced_at: Some(clock.now()),
        archived_at: None,
        created_at: clock.now(),
    }
}

/// A theme that was not written yet.
pub fn theme(clock: &dyn Clock, of: &Call, slug: &str, position: i32) -> Theme {
    Theme {
        cover: None,
        film: None,
        id: clock.id().into(),
        call: of.id,
        slug: Slug::parse(slug).unwrap(),
        position,
        title: said("Pourquoi pleure-t-elle ?", "Why does she cry?"),
        prompt: said("Racontez.", "Tell it."),
        hashtag: None,
        exhibition: None,
        window: window(clock),
        version: 0,
        created_at: clock.now(),
    }
}

/// A statement that was not written yet.
pub fn statement(clock: &dyn Clock, of: &Call, code: &str, position: i32) -> ConsentStatement {
    ConsentStatement {
        id: clock.id().into(),
        call: of.id,
        code: code.into(),
        version: 1,
        text: said("J’accepte.", "I agree."),
        required: code != "newsroom",
        position,
    }
}

/// A person that was not written yet.
pub fn person(clock: &dyn Clock, name: &str, email: &str) -> Person {
    Person {
        id: clock.id().into(),
        email: EmailAddress::parse(email).unwrap(),
        name: name.into(),
        language: Language::Fr,
        created_at: clock.now(),
        picture_view: cimaise_core::PictureView::Plain,
    }
}

/// Writes it all.
pub fn bring_in(tx: &mut Tx<'_>, clock: &dyn Clock) -> StoreResult<Furniture> {
    let museum = institution(clock, "museum", "Musée");
    let library = institution(clock, "library", "Bibliothèque");
    let call = call(clock, &museum, "paper-toys");
    let themes = [theme(clock, &call, "lichtenstein", 1), theme(clock, &call, "calder", 2)];
    let codes = ["not-the-theme", "unlawful", UNREADABLE_FILE, "crop"];
    let catalogue = (1..).zip(codes).map(|(at, code)| reason(clock, &museum, code, at));
    let asked = (1..).zip(["author", "rules", "newsroom"]);
    let furniture = Furniture {
        reasons: catalogue.collect(),
        library_reason: reason(clock, &library, "not-the-theme", 1),
        statements: asked.map(|(at, code)| statement(clock, &call, code, at)).collect(),
        museum,
        library,
        call,
        themes,
        aicha: person(clock, "Aïcha", "aicha@example.org"),
        bruno: person(clock, "Bruno", "bruno@example.org"),
    };
    institutions::found(tx, &furniture.museum)?;
    institutions::found(tx, &furniture.library)?;
    calls::create(tx, &furniture.call)?;
    for theme in &furniture.themes {
        themes::create(tx, theme)?;
    }
    for reason in furniture.reasons.iter().chain([&furniture.library_reason]) {
        reasons::add(tx, reason)?;
    }
    for statement in &furniture.statements {
        consents::ask(tx, statement, clock.now())?;
    }
    for person in [&furniture.aicha, &furniture.bruno] {
        people::register(tx, person, "hash")?;
        let institution = furniture.museum.id;
        let membership = Membership::of(institution, Role::Moderator);
        people::grant(tx, clock.id(), person.id, membership)?;
    }
    Ok(furniture)
}
