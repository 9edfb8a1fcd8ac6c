package newsloom.app.broker;

import java.nio.file.Path;

/** Kills a committing process again and again on one folder, and counts the restarts that had lost a marker. */
final class KillRounds {
    private KillRounds() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int bad = 0;
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            try (Committer committer = Committer.on(folder)) {
                String lost = committer.lost();
                System.out.println(
                        round + " started in " + (System.nanoTime() - start) / 1_000_000 + " ms, lost " + lost);
                bad += lost.equals("[]") ? 0 : 1;
                committer.awaitCommits();
            }
        }
        System.out.println(bad + " of " + rounds + " restarts found a marker lost");
    }
}
