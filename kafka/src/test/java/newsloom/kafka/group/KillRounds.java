package newsloom.kafka.group;

import java.nio.file.Path;

/**
 * Kills a committing process again and again on one folder, and counts the restarts that had lost a marker; arguments:
 * the folder, the number of kills.
 */
final class KillRounds {
    private KillRounds() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int kills = Integer.parseInt(args[1]);
        int lossy = 0;
        for (int round = 0; round <= kills; round++) {
            String lost = round(folder);
            lossy += lost.equals("[]") ? 0 : 1;
            System.out.println(round + " lost " + lost);
        }
        System.out.println(lossy + " of " + kills + " restarts found a marker lost");
    }

    private static String round(Path folder) throws Exception {
        try (Committer committer = Committer.on(folder)) {
            String lost = committer.lost();
            committer.awaitCommits();
            return lost;
        }
    }
}
