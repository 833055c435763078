//! One story, two tests.

/// Makes a test on each database of each story, an `async fn(House)`.
macro_rules! on_both_databases {
    ($($story:ident),+ $(,)?) => {$(
        mod $story {
            #[tokio::test]
            async fn sqlite() {
                super::$story($crate::support::House::on_sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                super::$story($crate::support::House::on_postgres().await).await;
            }
        }
    )+};
}

pub(crate) use on_both_databases;
