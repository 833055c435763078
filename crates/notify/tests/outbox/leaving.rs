use cimaise_core::Language;
use cimaise_notify::SendError;
use cimaise_store::StoreError;
use jiff::SignedDuration;

use crate::house::House;

#[tokio::test]
async fn a_letter_leaves_once_and_the_row_says_when() {
    let house = House::open().await;
    let id = house.receive(Language::Fr).await;
    let letter = house.send_last(id).await;
    assert_eq!(house.files(), [format!("{letter}.eml")]);
    assert_eq!(house.letters(id).await[0].sent_at, Some("2026-11-21T10:00:00Z".parse().unwrap()));

    let first = house.mail(letter);
    house.clock.move_on(SignedDuration::from_hours(1));
    house.send(letter).await.unwrap();
    assert_eq!(house.mail(letter), first);
    assert_eq!(house.letters(id).await[0].sent_at, Some("2026-11-21T10:00:00Z".parse().unwrap()));
}

#[tokio::test]
async fn a_letter_that_does_not_exist_is_an_error() {
    let house = House::open().await;
    let missing = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
    let error = house.send(missing).await.unwrap_err();
    assert!(matches!(error, SendError::Store(StoreError::NotFound)), "{error:?}");
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_keeps_the_letter_for_another_try() {
    let house = House::open().await;
    let id = house.receive(Language::Fr).await;
    let letter = house.letters(id).await[0].id;
    std::fs::write(house.mails(), "a file where the folder should be").unwrap();

    let error = house.send(letter).await.unwrap_err().to_string();
    let told = format!("the folder of mails {} cannot be used: ", house.mails().display());
    assert_eq!(&error[..told.len()], told);
    assert_eq!(house.letters(id).await[0].sent_at, None);

    std::fs::remove_file(house.mails()).unwrap();
    house.send(letter).await.unwrap();
    assert_eq!(house.files(), [format!("{letter}.eml")]);
}

#[tokio::test]
async fn checking_the_folder_leaves_nothing_behind() {
    let house = House::open().await;
    house.mailer.check().await.unwrap();
    assert_eq!(house.files(), Vec::<String>::new());
    std::fs::remove_dir(house.mails()).unwrap();
    std::fs::write(house.mails(), "a file where the folder should be").unwrap();
    house.mailer.check().await.unwrap_err();
}
