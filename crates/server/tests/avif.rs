//! `cimaise admin avif`: an institution wants AVIF, or no longer.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cimaise_store::{Address, Store, StoreError, institutions};

/// A folder with a house of one institution, gone with it.
struct House(PathBuf);

impl House {
    fn found(name: &str) -> Self {
        let name = format!("avif-{name}-{}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        let house = Self(path);
        let told = house.admin(&[
            "institution",
            "Musée",
            "--slug",
            "musee",
            "--contact",
            "bonjour@example.org",
        ]);
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        house
    }

    fn admin(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cimaise"));
        command.arg("admin").args(words).env_clear().current_dir(&self.0);
        command.output().unwrap()
    }

    async fn wants_avif(&self) -> bool {
        let database = Address::Sqlite(self.0.join("data/cimaise.db"));
        let store = Store::open(&database, 1).unwrap();
        let read = store.read::<_, StoreError, _>(|db| {
            let museum = institutions::by_slug(db, "musee")?;
            institutions::wants_avif(db, museum.id)
        });
        read.await.unwrap()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn said(output: &Output) -> (bool, String) {
    let told = if output.status.success() { &output.stdout } else { &output.stderr };
    (output.status.success(), String::from_utf8(told.clone()).unwrap())
}

#[actix_web::test]
async fn it_is_wanted_then_no_longer() {
    let house = House::found("choice");
    assert!(!house.wants_avif().await, "nobody pays for it unasked");
    let later = "`cimaise renditions` does the same for what hangs already\n";
    let on = house.admin(&["avif", "musee", "on"]);
    assert_eq!(
        said(&on),
        (true, format!("What Musée hangs from now on is drawn in AVIF too\n{later}"))
    );
    assert!(house.wants_avif().await);
    let off = house.admin(&["avif", "musee", "off"]);
    assert_eq!(
        said(&off),
        (true, format!("What Musée hangs from now on is not drawn in AVIF\n{later}"))
    );
    assert!(!house.wants_avif().await);
}

#[actix_web::test]
async fn what_cannot_be_chosen_is_told() {
    let house = House::found("refused");
    let nobody = house.admin(&["avif", "library", "on"]);
    let told = "cimaise: no institution has addresses in “library”\n".to_owned();
    assert_eq!(said(&nobody), (false, told));
    let (success, told) = said(&house.admin(&["avif", "musee", "perhaps"]));
    assert_eq!((success, told.matches("[possible values: on, off]").count()), (false, 1), "{told}");
    assert!(!house.wants_avif().await);
}

#[actix_web::test]
async fn help_says_what_it_costs_and_what_it_gives() {
    let house = House::found("help");
    let (success, told) = said(&house.admin(&["avif", "--help"]));
    assert!(success);
    for words in ["a quarter fewer bytes", "minutes of processor time", "cimaise renditions"] {
        assert_eq!(told.matches(words).count(), 1, "{told}");
    }
}
