//! The pages of an institution beside its calls.

use cimaise_core::{Act, Clock, LegalPage, Slug};
use cimaise_store::{StoreError, StoreResult, acts, institutions, legal_pages, themes};

use crate::support::{House, on_both_databases, said};

on_both_databases!(
    the_institution_names_what_it_shows_in_its_order,
    to_save_an_institution_leaves_its_pages,
    what_moves_nothing_leaves_no_line,
    there_are_thirty_at_most,
);

impl House {
    async fn begins_page(&self, slug: &str) -> StoreResult<LegalPage> {
        let page = LegalPage {
            id: self.clock.id().into(),
            institution: self.has.museum.id,
            slug: Slug::parse(slug).unwrap(),
            position: 0,
            title: said(slug, slug),
            words: said("Des mots", "Words"),
            shown_at: None,
            changed_at: self.now(),
            created_at: self.now(),
        };
        let (new, by) = (page.clone(), self.has.aicha.id);
        self.write(move |tx, clock| legal_pages::create(tx, clock, &new, by)).await?;
        Ok(page)
    }

    async fn shows_page(&self, page: &LegalPage) {
        let (page, by) = (page.clone(), self.has.aicha.id);
        self.write(move |tx, clock| legal_pages::show(tx, clock, &page, by)).await.unwrap();
    }

    async fn puts_page(&self, page: &LegalPage, place: usize) {
        let (page, by) = (page.clone(), self.has.aicha.id);
        let put = self.write(move |tx, clock| legal_pages::put_at(tx, clock, (&page, place), by));
        put.await.unwrap();
    }

    /// The pages that the museum names at its foot.
    async fn foot(&self) -> Vec<String> {
        let id = self.has.museum.id;
        let museum = self.read(move |db| institutions::by_id(db, id)).await;
        museum.pages.into_iter().map(|page| page.slug.to_string()).collect()
    }

    async fn theme_version(&self) -> i64 {
        let id = self.has.themes[0].id;
        self.read(move |db| themes::by_id(db, id)).await.version
    }

    /// What was done with pages, the latest first.
    async fn page_acts(&self) -> Vec<Act> {
        let id = self.has.museum.id;
        let part = acts::Part::default();
        let lines = self.read(move |db| acts::of_institution(db, id, &part, None, 100)).await;
        let of_pages =
            [Act::AddPage, Act::ChangePage, Act::ShowPage, Act::HidePage, Act::RemovePage];
        lines.into_iter().map(|line| line.act).filter(|act| of_pages.contains(act)).collect()
    }
}

async fn the_institution_names_what_it_shows_in_its_order(house: House) {
    let privacy = house.begins_page("privacy").await.unwrap();
    let terms = house.begins_page("terms").await.unwrap();
    let about = house.begins_page("about").await.unwrap();
    assert_eq!(house.foot().await, [""; 0]);
    house.shows_page(&about).await;
    let before = house.theme_version().await;
    house.shows_page(&privacy).await;
    assert_eq!(house.theme_version().await, before + 1, "walls name it too");
    assert_eq!(house.foot().await, ["privacy", "about"]);
    house.puts_page(&about, 1).await;
    assert_eq!(house.foot().await, ["about", "privacy"]);
    let museum = house.has.museum.id;
    let order = house.read(move |db| legal_pages::of_institution(db, museum)).await;
    assert_eq!(
        order.iter().map(|one| one.id).collect::<Vec<_>>(),
        [about.id, privacy.id, terms.id]
    );

    let seen = house.read(move |db| {
        Ok(["terms", "about"].map(|slug| legal_pages::by_slug(db, museum, slug).is_ok()))
    });
    assert_eq!(seen.await, [false, true]);
    let (page, by) = (about.clone(), house.has.aicha.id);
    house.write(move |tx, clock| legal_pages::hide(tx, clock, &page, by)).await.unwrap();
    assert_eq!(house.foot().await, ["privacy"]);
    let page = privacy.clone();
    house.write(move |tx, clock| legal_pages::remove(tx, clock, &page, by)).await.unwrap();
    assert_eq!(house.foot().await, [""; 0]);
    assert_eq!(
        house.page_acts().await,
        [
            Act::RemovePage,
            Act::HidePage,
            Act::ChangePage,
            Act::ShowPage,
            Act::ShowPage,
            Act::AddPage,
            Act::AddPage,
            Act::AddPage
        ]
    );
}

async fn to_save_an_institution_leaves_its_pages(house: House) {
    let privacy = house.begins_page("privacy").await.unwrap();
    house.shows_page(&privacy).await;
    let mut museum = house.has.museum.clone();
    museum.name = "Musée rouvert".into();
    house.write(move |tx, _| institutions::update(tx, &museum)).await.unwrap();
    assert_eq!(house.foot().await, ["privacy"]);
}

async fn what_moves_nothing_leaves_no_line(house: House) {
    let privacy = house.begins_page("privacy").await.unwrap();
    house.shows_page(&privacy).await;
    house.shows_page(&privacy).await;
    house.puts_page(&privacy, 9).await;
    let (page, by) = (privacy, house.has.aicha.id);
    house.write(move |tx, clock| legal_pages::reword(tx, clock, &page, by)).await.unwrap();
    assert_eq!(house.page_acts().await, [Act::ShowPage, Act::AddPage]);
}

async fn there_are_thirty_at_most(house: House) {
    for number in 0..LegalPage::MOST {
        house.begins_page(&format!("page-{number}")).await.unwrap();
    }
    let more = house.begins_page("one-more").await;
    assert_eq!(more.unwrap_err().to_string(), StoreError::Taken("pages").to_string());
}
