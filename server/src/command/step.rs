//! What a command does, said line by line with the time it took.

use std::time::Instant;

/// Does one thing and says so on standard output. `done` makes the sentence from what came of it.
pub async fn step<T, E>(work: impl Future<Output = Result<T, E>>, done: impl FnOnce(&T) -> String) -> Result<T, E> {
    let begun = Instant::now();
    let outcome = work.await?;
    println!("{:>7} ms  {}", begun.elapsed().as_millis(), done(&outcome));
    Ok(outcome)
}
