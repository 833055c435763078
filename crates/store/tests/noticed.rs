//! What the house notices of words, and what contributors declare of their pictures.

use cimaise_core::{
    ContributionId, Credit, Flag, NewContribution, Story, Title, WatchedWords, Words,
};
use cimaise_store::journey::{self, Change};
use cimaise_store::{acts, flags, watched_words};

use crate::support::{House, on_both_databases};

on_both_databases!(
    words_are_looked_for_when_it_joins_the_queue,
    words_are_looked_for_again_when_its_contributor_changes_it,
    another_institution_watches_for_its_own_words,
    the_log_says_how_many_words_are_watched_for,
    faces_are_what_its_contributor_says,
    what_cannot_be_read_does_not_wait,
);

impl House {
    /// The museum wants to be told of these words, one a line.
    async fn watches(&self, lines: &str) {
        let (list, museum) = (WatchedWords::parse(lines).unwrap(), self.has.museum.id);
        let by = self.has.aicha.id;
        self.write(move |tx, clock| watched_words::set(tx, clock, museum, by, &list))
            .await
            .unwrap();
    }

    async fn noticed(&self, id: ContributionId) -> Vec<Flag> {
        self.read(move |db| flags::of_contribution(db, id)).await
    }

    /// Its contributor words it anew, and may say whether somebody can be recognised.
    async fn rewords(&self, id: ContributionId, title: &str, faces: Option<bool>) {
        let change = Change {
            title: Title::parse(title).unwrap(),
            story: Story::default(),
            credit: Credit::parse("Camille").unwrap(),
            alts: Vec::new(),
            files: Vec::new(),
            faces,
            message: Words::default(),
        };
        self.write(move |tx, clock| journey::change(tx, clock, id, &change)).await.unwrap();
    }

    /// Nobody is known by anything.
    fn alone(&self, title: &str) -> NewContribution {
        NewContribution { email: None, ..self.sent(title) }
    }
}

async fn words_are_looked_for_when_it_joins_the_queue(house: House) {
    let before = house.queue(house.alone("Cet idiot de chat")).await;
    house.watches("idiot\njouet de papier").await;
    let title = house.queue(house.alone("Idiot !")).await;
    let plain = NewContribution { pictures: Vec::new(), ..house.alone("Chat") };
    let plain = house.queue(plain).await;
    let story = NewContribution {
        story: Story::parse("Quel idiot.").unwrap(),
        pictures: Vec::new(),
        ..house.alone("Chat")
    };
    let story = house.queue(story).await;
    // Its pictures are described as paper toys.
    let described = house.queue(house.alone("Chat")).await;
    assert_eq!(house.noticed(before).await, [], "what waits is not read again");
    assert_eq!(house.noticed(title).await, [Flag::WatchedWord]);
    assert_eq!(house.noticed(plain).await, []);
    assert_eq!(house.noticed(story).await, [Flag::WatchedWord]);
    assert_eq!(house.noticed(described).await, [Flag::WatchedWord]);
}

async fn words_are_looked_for_again_when_its_contributor_changes_it(house: House) {
    house.watches("idiot").await;
    let id = house.queue(house.alone("Idiot !")).await;
    house.rewords(id, "Pardon", None).await;
    assert_eq!(house.noticed(id).await, []);
    house.rewords(id, "Idiot, quand même", None).await;
    assert_eq!(house.noticed(id).await, [Flag::WatchedWord]);
}

async fn another_institution_watches_for_its_own_words(house: House) {
    house.watches("chat").await;
    let library = house.has.library.id;
    assert!(house.read(move |db| watched_words::of_institution(db, library)).await.is_empty());
}

async fn the_log_says_how_many_words_are_watched_for(house: House) {
    house.watches("un\ndeux").await;
    house.watches("un\ndeux\nDEUX").await;
    house.watches("").await;
    let museum = house.has.museum.id;
    let page = house
        .read(move |db| acts::of_institution(db, museum, &acts::Part::default(), None, 10))
        .await;
    let told: Vec<_> = page.iter().map(|line| (line.act.code(), line.detail.as_str())).collect();
    assert_eq!(told[..2], [("watch-words", "0"), ("watch-words", "2")]);
}

async fn faces_are_what_its_contributor_says(house: House) {
    let seen = house.queue(NewContribution { faces: true, ..house.alone("Moi") }).await;
    let unseen = house.queue(house.alone("Chat")).await;
    assert_eq!(house.noticed(seen).await, [Flag::Faces]);
    assert_eq!(house.noticed(unseen).await, []);
    house.rewords(seen, "Moi, de dos", Some(false)).await;
    house.rewords(unseen, "Chat", None).await;
    assert_eq!(house.noticed(seen).await, []);
    house.rewords(unseen, "Chat et moi", Some(true)).await;
    assert_eq!(house.noticed(unseen).await, [Flag::Faces]);
}

async fn what_cannot_be_read_does_not_wait(house: House) {
    let id = house.receive(NewContribution { faces: true, ..house.alone("Moi") }).await;
    house.refuse_file(id).await.unwrap();
    assert_eq!(house.count("flags").await, 1);
    assert_eq!(house.count("flags WHERE waits").await, 0);
}
