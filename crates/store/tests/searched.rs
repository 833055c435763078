//! What hangs is found by its words, and nothing else is.

use cimaise_core::{
    AltText, ContributionId, Credit, NewContribution, PublicationId, SearchWords, Story, ThemeId,
    Title, Words,
};
use cimaise_store::searchable::{Sought, Within, search};
use cimaise_store::{journey, themes};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use jiff::SignedDuration;

use crate::support::{DELAY, House, on_both_databases, said};

on_both_databases!(
    what_hangs_is_found_by_all_that_is_said_of_it,
    capitals_accents_and_the_end_of_the_last_word_do_not_matter,
    a_theme_is_found_by_its_title_as_it_is_now,
    one_looks_in_a_call_or_a_theme_and_never_elsewhere,
    what_stands_under_one_name_hangs_together,
    a_page_goes_on_where_the_other_ended,
    what_does_not_hang_is_not_found,
    a_description_that_is_reworded_is_found_by_its_new_words,
    what_hung_before_there_was_an_index_is_found,
    words_that_hundreds_have_are_read_along_an_index,
    whatever_is_typed_finds_or_finds_nothing,
    no_word_of_what_was_erased_stays,
);

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    line: String,
}

fn sought(words: &str) -> Sought {
    Sought { words: SearchWords::parse(words), credit: None, within: Within::Institution }
}

impl House {
    /// The titles that are found in the museum, the latest first.
    async fn found_as(&self, sought: Sought) -> Vec<String> {
        let museum = self.has.museum.id;
        let found = self.read(move |db| search(db, museum, &sought, None, 100)).await;
        found.into_iter().map(|piece| piece.title).collect()
    }

    async fn found(&self, words: &str) -> Vec<String> {
        self.found_as(sought(words)).await
    }

    /// How PostgreSQL would read that.
    async fn plan(&self, asked: &str) -> String {
        let explain = format!("EXPLAIN {asked}");
        let lines = self.read(move |db| Ok(sql_query(explain).load::<Line>(db)?)).await;
        lines.into_iter().map(|line| line.line + "\n").collect()
    }

    async fn hung(&self, new: NewContribution) -> (ContributionId, PublicationId) {
        self.clock.advance(SignedDuration::from_secs(1));
        let id = self.queue(new).await;
        let decision = self.approve(id).await.unwrap();
        (id, self.hang(decision).await.unwrap().id)
    }

    /// Something of its own words, by somebody.
    fn told(&self, theme: ThemeId, title: &str, credit: &str) -> NewContribution {
        NewContribution {
            credit: Credit::parse(credit).unwrap(),
            story: Story::default(),
            ..self.sent_to(theme, title)
        }
    }
}

async fn what_hangs_is_found_by_all_that_is_said_of_it(house: House) {
    house.hung(house.sent("Le dragon")).await;
    // Its title, its story, its credit, the description of its pictures; all of them have to be there.
    for words in ["dragon", "chat dort", "camille", "jouet papier", "papier le 9 perdu"] {
        assert_eq!(house.found(words).await, ["Le dragon"], "{words}");
    }
    for words in ["chien", "dragon chien", "drag on"] {
        assert_eq!(house.found(words).await, Vec::<String>::new(), "{words}");
    }
}

async fn capitals_accents_and_the_end_of_the_last_word_do_not_matter(house: House) {
    house.hung(house.sent("Éléphante à Œdipe")).await;
    for words in ["ELEPHANTE", "éléphante", "e\u{301}le\u{301}phante oedipe", "elep", "œdi"] {
        assert_eq!(house.found(words).await, ["Éléphante à Œdipe"], "{words}");
    }
    for words in ["elep oedipe", "el", "phante"] {
        assert_eq!(house.found(words).await, Vec::<String>::new(), "{words}");
    }
}

async fn a_theme_is_found_by_its_title_as_it_is_now(house: House) {
    let [first, second] = house.has.themes.clone();
    let renamed = cimaise_core::Theme { title: said("Les mobiles", "Mobiles"), ..second };
    let there = renamed.id;
    house.write(move |tx, _| themes::update(tx, &renamed)).await.unwrap();
    house.hung(house.told(first.id, "Un poisson", "Zoé")).await;
    house.hung(house.told(there, "Un autre poisson", "Zoé")).await;
    assert_eq!(house.found("mobil").await, ["Un autre poisson"]);
    assert_eq!(house.found("mobiles poisson").await, ["Un autre poisson"]);
    assert_eq!(house.found("pleure poisson").await, ["Un poisson"]);
    assert_eq!(house.found("cry").await, ["Un poisson"]);
}

async fn one_looks_in_a_call_or_a_theme_and_never_elsewhere(house: House) {
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    house.hung(house.sent_to(here, "Ici")).await;
    house.hung(house.sent_to(there, "Là")).await;
    let within = |within| Sought { within, ..sought("chat") };
    assert_eq!(house.found("chat").await, ["Là", "Ici"]);
    assert_eq!(house.found_as(within(Within::Theme(there))).await, ["Là"]);
    assert_eq!(house.found_as(within(Within::Call(house.has.call.id))).await, ["Là", "Ici"]);
    let unknown = Within::Call(cimaise_core::CallId(house.has.museum.id.0));
    assert_eq!(house.found_as(within(unknown)).await, Vec::<String>::new());
    let library = house.has.library.id;
    for asked in [sought("chat"), within(Within::Theme(here)), sought("")] {
        assert_eq!(house.read(move |db| search(db, library, &asked, None, 9)).await, []);
    }
}

async fn what_stands_under_one_name_hangs_together(house: House) {
    let theme = house.has.themes[0].id;
    for (title, credit) in
        [("Un", "Zoé, 9 ans"), ("Deux", "ZOE (9 ans)"), ("Trois", "Zoé"), ("Quatre", "…")]
    {
        house.hung(house.told(theme, title, credit)).await;
    }
    let by = |credit: &str, words| Sought { credit: Some(credit.to_owned()), ..sought(words) };
    assert_eq!(house.found_as(by("zoé 9 ans", "")).await, ["Deux", "Un"]);
    assert_eq!(house.found_as(by("Zoé", "")).await, ["Trois"]);
    assert_eq!(house.found_as(by("Zoé, 9 ans", "deux")).await, ["Deux"]);
    assert_eq!(house.found_as(by("…", "")).await, Vec::<String>::new());
}

async fn a_page_goes_on_where_the_other_ended(house: House) {
    let mut hung = Vec::new();
    for number in 0..7 {
        // Of one millisecond, two by two.
        let id = house.queue(house.sent(&format!("Chat {number}"))).await;
        let decision = house.approve(id).await.unwrap();
        hung.push(house.hang(decision).await.unwrap().id);
        house.clock.advance(SignedDuration::from_millis(number % 2));
    }
    hung.reverse();
    let museum = house.has.museum.id;
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = house.read(move |db| search(db, museum, &sought("chat"), before, 2)).await;
        let Some(last) = page.last() else { break };
        before = Some(last.publication.id);
        seen.extend(page.iter().map(|piece| piece.publication.id));
    }
    assert_eq!(seen, hung);
}

async fn what_does_not_hang_is_not_found(house: House) {
    house.queued("Attend").await;
    let (undone, _) = house.published("Défait").await;
    let (taken, _) = house.published("Décroché").await;
    let (withdrawn, _) = house.published("Repris").await;
    let (hidden, place) = house.published("Caché").await;
    assert_eq!(house.found("chat").await, ["Caché", "Repris", "Décroché", "Défait"]);
    house.undo(undone).await.unwrap();
    house.take_down(taken).await.unwrap();
    house.withdraw(withdrawn).await.unwrap();
    assert_eq!(house.found("chat").await, ["Caché"]);
    house.reported(&place).await;
    assert_eq!(house.found("chat").await, Vec::<String>::new());
    assert_eq!(house.count("searchable").await, 0);
    let (by, words) = (house.has.aicha.id, Words::default());
    house
        .write(move |tx, clock| journey::keep(tx, clock, hidden, by, &words, DELAY))
        .await
        .unwrap();
    assert_eq!(house.found("chat").await, ["Caché"]);
}

async fn a_description_that_is_reworded_is_found_by_its_new_words(house: House) {
    let (id, _) = house.published("Chat").await;
    let pictures = house.read(move |db| cimaise_store::pictures::of_contribution(db, id)).await;
    let (by, alt) = (house.has.aicha.id, AltText::parse("Une girafe").unwrap());
    let first = pictures[0].id;
    house.write(move |tx, clock| journey::describe(tx, clock, first, by, &alt)).await.unwrap();
    assert_eq!(house.found("girafe").await, ["Chat"]);
    // The other picture is still a paper toy.
    assert_eq!(house.found("jouet").await, ["Chat"]);
    let (second, alt) = (pictures[1].id, AltText::default());
    house.write(move |tx, clock| journey::describe(tx, clock, second, by, &alt)).await.unwrap();
    assert_eq!(house.found("jouet").await, Vec::<String>::new());
}

async fn what_hung_before_there_was_an_index_is_found(house: House) {
    for title in ["Un", "Deux"] {
        house.hung(house.sent(title)).await;
    }
    let way = if house.is_sqlite() { "sqlite" } else { "postgres" };
    let folder = format!("../../migrations/{way}/2026-11-28-000120_searchable/down.sql");
    let down = std::fs::read_to_string(folder).unwrap();
    for statement in down.split(';').filter(|text| !text.trim().is_empty()) {
        house.run(statement).await;
    }
    house.run("DELETE FROM __diesel_schema_migrations WHERE version = '20261128000120'").await;
    assert_eq!(house.store.migrate().unwrap(), ["20261128000120"]);
    assert_eq!(house.found("chat jouet").await, ["Deux", "Un"]);
}

/// A thousand more that have the same words, and one that has another.
async fn many(house: &House) {
    house.hung(house.sent("Chat")).await;
    let publication = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    let copies = [
        "INSERT INTO contributions (id, submission, institution_id, call_id, theme_id, state, title, story,
             credit, licence, language, received_at)
         SELECT ID, ID, institution_id, call_id, theme_id, state, title, story, credit, licence, language,
             received_at FROM contributions CROSS JOIN n",
        "INSERT INTO publications (id, contribution_id, theme_id, slug, published_at)
         SELECT id, id, theme_id, HEX, received_at FROM contributions
         WHERE id NOT IN (SELECT contribution_id FROM publications)",
        "INSERT INTO searchable (number, publication_id, words)
         SELECT row_number() OVER (ORDER BY p.id), p.id, (SELECT words FROM searchable)
         FROM publications p WHERE p.id NOT IN (SELECT publication_id FROM searchable)",
    ];
    for copy in copies {
        let hex = if house.is_sqlite() { "hex(id)" } else { "id::text" };
        let with =
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 5000) ";
        let with = if copy.contains("JOIN n") { with } else { "" };
        house.run(&format!("{with}{}", copy.replace("ID", publication).replace("HEX", hex))).await;
    }
    if house.is_sqlite() {
        house.run("INSERT INTO searchable_words (searchable_words) VALUES ('rebuild')").await;
    }
    house.hung(house.sent("Girafe")).await;
    house.database.count_rows();
}

async fn words_that_hundreds_have_are_read_along_an_index(house: House) {
    many(&house).await;
    assert_eq!(house.found("girafe").await, ["Girafe"]);
    let museum = house.has.museum.id;
    let all = house.read(move |db| search(db, museum, &sought("chat dort"), None, 6000)).await;
    assert_eq!(all.len(), 2, "the two with pictures: the copies have none");
    if house.is_sqlite() {
        // Its index of words has the numbers in their order.
        return;
    }
    let museum = museum.0.simple().to_string();
    // As the store asks for what the latest thousand did not fill a page with.
    let asked = format!(
        "SELECT publication_id FROM searchable
         WHERE array_to_tsvector(string_to_array(words, ' ')) @@ '(''§{museum}'') & (''girafe'':*)'::tsquery
         ORDER BY number + 0 DESC LIMIT 61"
    );
    let plan = house.plan(&asked).await;
    assert!(plan.contains("Bitmap Index Scan on searchable_words"), "{plan}");
}

async fn whatever_is_typed_finds_or_finds_nothing(house: House) {
    house.hung(house.sent("Chat")).await;
    let long = "chat".repeat(600);
    for words in ["\"", "'", "chat'", "a & !", "(", "chat OR", ":*", "§", "©", "\\", "NEAR(", &long]
    {
        house.found(words).await;
    }
    assert_eq!(house.found("chat\" -*").await, ["Chat"]);
    let unbroken = NewContribution {
        title: Title::parse(&"é".repeat(80)).unwrap(),
        story: Story::parse(&"漢".repeat(900)).unwrap(),
        ..house.sent("Chat")
    };
    house.hung(unbroken).await;
    assert_eq!(house.found(&"É".repeat(80)).await.len(), 1);
}

async fn no_word_of_what_was_erased_stays(house: House) {
    let (id, _) = house.hung(house.sent("Zanzibar")).await;
    house.hung(house.sent("Chat")).await;
    let left = |house: &House| {
        let rows = if house.is_sqlite() {
            "searchable_words_data WHERE hex(block) LIKE '%' || hex('zanzibar') || '%'"
        } else {
            "searchable WHERE words LIKE '%zanzibar%'"
        };
        rows.to_owned()
    };
    assert_eq!(house.count(&left(&house)).await, 1);
    let by = Some(house.has.aicha.id);
    house.write(move |tx, clock| journey::erase(tx, clock, id, by)).await.unwrap();
    assert_eq!(house.count(&left(&house)).await, 0);
    assert_eq!(house.found("chat").await, ["Chat"]);
}
