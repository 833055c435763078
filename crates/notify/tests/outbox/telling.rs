use cimaise_core::{Appeal, Colour, ContributionId, Ground, Language, MailId};
use cimaise_store::{StoreError, contributions, journey, letters, lost_links};
use cimaise_words::letters::{Kept, Letter, News, Recourse, render};
use cimaise_words::{Voice, time_zone};
use mail_parser::MessageParser;

use crate::house::House;

/// What the letter must be made from.
fn expected(language: Language, news: News, words: &str, recourse: Recourse) -> Letter {
    let theme = match language {
        Language::Fr => "Pourquoi pleure-t-elle ?",
        Language::En => "Why is she crying?",
    };
    Letter {
        institution: "Musée d’Art Moderne".into(),
        accent: Colour([0xd6, 0x00, 0x1c]),
        contact: "bonjour@musee.example".into(),
        title: "BLAM !".into(),
        theme: theme.into(),
        theme_page: format!("https://cimaise.example/{language}/musee/paper-toy/lichtenstein"),
        follow_up: format!("https://cimaise.example/{language}/follow/key"),
        words: words.into(),
        ground: match news {
            News::Refused { .. } | News::TakenDown { .. } => Some(Ground::HouseRule),
            _ => None,
        },
        recourse,
        news,
    }
}

/// The mail of a letter says, in both of its parts and its subject, exactly that.
async fn assert_tells(house: &House, letter: MailId, language: Language, news: News, words: &str) {
    let recourse = match news {
        News::Refused { .. } | News::TakenDown { .. } => {
            Recourse::Until(window_ends(house, letter, language).await)
        }
        _ => Recourse::None,
    };
    let file = house.mail(letter);
    let message = MessageParser::default().parse(&file).unwrap();
    let mail = render(Voice::new(language), &expected(language, news, words, recourse));
    assert_eq!(message.subject(), Some(mail.subject.as_str()));
    let unix = |text: &str| text.replace("\r\n", "\n");
    assert_eq!(unix(&message.body_text(0).unwrap()), mail.text);
    assert_eq!(unix(&message.body_html(0).unwrap()), mail.html);
}

/// The day on which what a letter tells can no longer be contested.
async fn window_ends(house: &House, letter: MailId, language: Language) -> String {
    let told_at = house.store.read(move |db| letters::by_id(db, letter)).await.unwrap().hold_until;
    let zone = time_zone("Europe/Paris");
    Voice::new(language).date(Appeal::until(told_at, &zone), &zone).to_string()
}

async fn sent(house: &House, id: ContributionId) -> MailId {
    house.send_last(id).await
}

#[tokio::test]
async fn a_receipt() {
    let house = House::open().await;
    for language in Language::ALL {
        let id = house.receive(language).await;
        assert_tells(&house, sent(&house, id).await, language, News::Receipt, "").await;
    }
}

#[tokio::test]
async fn that_it_hangs_and_where() {
    let house = House::open().await;
    let id = house.queue(Language::En).await;
    house.approve(id, true).await;
    let page = "https://cimaise.example/en/musee/paper-toy/lichtenstein/blam".into();
    assert_tells(&house, sent(&house, id).await, Language::En, News::Hung { page }, "").await;
}

#[tokio::test]
async fn that_it_will_not_hang_why_and_the_moderator_s_words() {
    let house = House::open().await;
    let id = house.queue(Language::En).await;
    let (reason, deciding) = (house.blurred, house.deciding("Hold it still.\nIt is lovely."));
    house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, deciding)).await;
    let news = News::Refused { reason: "Your picture is blurred.".into() };
    let words = "Hold it still.\nIt is lovely.";
    assert_tells(&house, sent(&house, id).await, Language::En, news, words).await;
}

#[tokio::test]
async fn that_it_was_taken_down_and_why() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    house.approve(id, true).await;
    let (reason, deciding) = (house.blurred, house.deciding(""));
    house.write(move |tx, clock| journey::take_down(tx, clock, id, reason, deciding)).await;
    let news = News::TakenDown { reason: "Votre image est floue.".into() };
    assert_tells(&house, sent(&house, id).await, Language::Fr, news, "").await;
}

#[tokio::test]
async fn that_it_is_contested_and_what_came_of_it() {
    let house = House::open().await;
    let id = house.queue(Language::En).await;
    let (reason, deciding) = (house.blurred, house.deciding(""));
    house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, deciding)).await;
    sent(&house, id).await;
    house.clock.move_on(jiff::SignedDuration::from_mins(10));
    let words = cimaise_core::Words::default();
    house.write(move |tx, clock| journey::appeal(tx, clock, id, words)).await;
    assert_tells(&house, sent(&house, id).await, Language::En, News::Appealed, "").await;
    // There is nobody else in this house.
    let deciding = house.deciding("");
    house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, deciding)).await;
    let file = house.mail(sent(&house, id).await);
    let message = MessageParser::default().parse(&file).unwrap();
    let news = News::Refused { reason: "Your picture is blurred.".into() };
    let expected = expected(Language::En, news, "", Recourse::Answered);
    let mail = render(Voice::new(Language::En), &expected);
    assert_eq!(message.body_text(0).unwrap().replace("\r\n", "\n"), mail.text);
}

#[tokio::test]
async fn that_its_file_could_not_be_opened() {
    let house = House::open().await;
    let id = house.receive(Language::Fr).await;
    house.write(move |tx, clock| journey::refuse_file(tx, clock, id, "truncated")).await;
    let news = News::FileRefused { reason: "Nous n’avons pas pu l’ouvrir.".into() };
    assert_tells(&house, sent(&house, id).await, Language::Fr, news, "").await;
}

#[tokio::test]
async fn that_it_was_taken_back() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    house.write(move |tx, clock| journey::withdraw(tx, clock, id)).await;
    assert_tells(&house, sent(&house, id).await, Language::Fr, News::Withdrawn, "").await;
}

#[tokio::test]
async fn the_links_that_were_lost() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    let store = &house.store;
    let contribution = store.read::<_, StoreError, _>(move |db| contributions::by_id(db, id)).await;
    let address = contribution.unwrap().email.unwrap();
    house
        .write(move |tx, clock| lost_links::ask(tx, clock, &address, b"address", Language::En))
        .await;
    let kept = Kept {
        title: "BLAM !".into(),
        theme: "Why is she crying?".into(),
        follow_up: "https://cimaise.example/en/follow/key".into(),
    };
    let news = News::Links { of: vec![kept] };
    assert_tells(&house, sent(&house, id).await, Language::En, news, "").await;
}
