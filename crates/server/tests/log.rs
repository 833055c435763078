//! `cimaise admin log verify`: a log that somebody changed is told, and the command fails.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cimaise_store::acts::{self, Head};
use cimaise_store::{Address, Store, StoreError, institutions};

/// A folder with a house of two institutions, gone with it.
struct House(PathBuf);

impl House {
    fn found(name: &str) -> Self {
        let name = format!("log-{name}-{}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        let house = Self(path);
        for (name, slug) in [("Musée", "musee"), ("Bibliothèque", "library")] {
            let contact = "bonjour@example.org";
            let told = house.admin(&["institution", name, "--slug", slug, "--contact", contact]);
            assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        }
        for switch in ["on", "off"] {
            assert!(house.admin(&["avif", "musee", switch]).status.success());
        }
        house
    }

    fn admin(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cimaise"));
        command.arg("admin").args(words).env_clear().current_dir(&self.0);
        command.output().unwrap()
    }

    fn verify(&self, words: &[&str]) -> (bool, String) {
        let told = self.admin(&[&["log", "verify"], words].concat());
        let said = String::from_utf8([told.stdout, told.stderr].concat()).unwrap();
        (told.status.success(), said)
    }

    fn store(&self) -> Store {
        Store::open(&Address::Sqlite(self.0.join("data/cimaise.db")), 1).unwrap()
    }

    async fn head(&self, slug: &'static str) -> Head {
        let store = self.store();
        let read = store.read::<_, StoreError, _>(move |db| {
            let house = institutions::by_slug(db, slug)?;
            acts::head(db, house.id)
        });
        read.await.unwrap()
    }

    /// Writes other words of the same length into the file, as somebody who holds it could, once nothing
    /// stands beside it any more: a process may end before its connections have closed.
    async fn forge(&self, was: &str, is: &str) {
        while self.0.join("data/cimaise.db-wal").exists() {
            self.head("musee").await;
        }
        let file = self.0.join("data/cimaise.db");
        let mut bytes = std::fs::read(&file).unwrap();
        let found =
            bytes.windows(was.len()).enumerate().filter(|(_, some)| *some == was.as_bytes());
        let places: Vec<_> = found.map(|(at, _)| at).collect();
        assert!(!places.is_empty() && was.len() == is.len());
        for at in places {
            bytes[at..at + is.len()].copy_from_slice(is.as_bytes());
        }
        std::fs::write(&file, bytes).unwrap();
    }
}

impl Drop for House {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

#[actix_web::test]
async fn a_whole_log_is_told_with_its_end() {
    let house = House::found("whole");
    let (museum, library) = (house.head("musee").await, house.head("library").await);
    assert_eq!((museum.place, library.place), (3, 1), "founded; AVIF chosen twice");
    let wanted = format!(
        "Bibliothèque: 1 lines, all as they were written. It ends at {library}.\n\
         Musée: 3 lines, all as they were written. It ends at {museum}.\n"
    );
    assert_eq!(house.verify(&[]), (true, wanted));
}

#[actix_web::test]
async fn a_forged_line_is_named_and_the_command_fails() {
    let house = House::found("forged");
    house.forge("choose-avif", "choose-avid").await;
    let (well, said) = house.verify(&[]);
    assert!(!well);
    let told: Vec<_> = said.lines().skip(1).collect();
    assert_eq!(told.len(), 2, "{said}");
    let [line, end] = told[..] else { panic!("{said}") };
    assert!(line.starts_with("Musée: line 2 ("), "{said}");
    assert!(line.ends_with(") is not the one that was written there"), "{said}");
    assert_eq!(end, "cimaise: the log is not as it was written");
    assert!(house.verify(&["--institution", "library"]).0, "the other is whole");
}

#[actix_web::test]
async fn what_was_written_down_is_looked_for() {
    let house = House::found("written");
    let noted = house.head("musee").await;
    assert!(house.admin(&["avif", "musee", "on"]).status.success());
    let verify = |noted: &str| house.verify(&["--institution", "musee", "--written-down", noted]);
    assert!(verify(&noted.to_string()).0, "it is still there, with more after it");
    let other = format!("2:{}", noted.digest);
    let (well, said) = verify(&other);
    assert!(!well);
    assert!(said.contains("which was not written down"), "{said}");
    let (well, said) = verify(&format!("9:{}", noted.digest));
    assert!(!well);
    assert!(said.contains("Musée: there is no line 9 any more"), "{said}");
    assert!(!verify("nothing").0);
}
