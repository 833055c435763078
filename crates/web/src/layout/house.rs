//! An institution as its pages show it.

use cimaise_core::{Fonts, Institution, Language, PageLink};

use crate::{Accent, Logo};

/// What the bar and the foot say of whose page it is.
#[derive(Clone, Debug)]
pub struct House {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its colour.
    pub accent: Accent,
    /// Its letters.
    pub fonts: Fonts,
    /// Its logo, when it has one.
    pub logo: Option<Logo>,
    /// Its legal notice, when it has one.
    pub legal: Option<String>,
    /// Its pages beside its calls.
    pub pages: Vec<FootLink>,
}

/// A link to such a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootLink {
    /// What it is called.
    pub label: String,
    /// The language of that, where it is not the reader's.
    pub lang: Option<Language>,
    /// Where it is.
    pub href: String,
}

impl House {
    /// As its pages are read in a language.
    pub fn of(institution: &Institution, language: Language) -> Self {
        let href = format!("/{language}/{}", institution.slug);
        let page = |page: &PageLink| {
            let lang = page.title.language_of(language);
            FootLink {
                label: page.title.get(language).to_owned(),
                lang: (lang != language).then_some(lang),
                href: format!("{href}/pages/{}.html", page.slug),
            }
        };
        Self {
            name: institution.name.clone(),
            accent: institution.accent.into(),
            fonts: institution.fonts,
            logo: Logo::of(institution),
            legal: (!institution.legal_notice.is_empty()).then(|| format!("{href}#legal")),
            pages: institution.pages.iter().map(page).collect(),
            href,
        }
    }
}
