/**
 * Given names that are family names as often. "Ali Hassan" and "Hassan Ali" are two people, and so are "Thomas James" and
 * "James Thomas", while "Lovelace Ada" is Ada Lovelace: a name of these alone keeps its order.
 */
const ARABIC_AND_AFRICAN = `abbas abdallah abdel abdelrahman abdul abdulaziz abdullah abdulrahman abu adam adel ahmad ahmed akram ali amin amir amr anwar aziz
  bakr bashir bilal daoud dawood ehab emad essam fahad faisal faris farouk fathi fawzi gamal habib hamad hamdi hamid hamza hany haroun hasan hassan
  hatem hisham hosny hossam hussain hussein ibrahim idris imran ismail issa jaber jalal jamal kamal karim khaled khalid khalil magdy mahdi mahmood
  mahmoud majid malik mansour marwan mohamad mohamed mohammad mohammed mohsen mokhtar muhammad munir murad musa mustafa mustapha nabil nader naser
  nasir nasser nour omar osama osman othman qasim rachid ramadan ramzi rashid reda rahman saad sabri sadiq saeed said salah salama saleh salem
  salim sami samir samy sayed shaikh sharif sherif soliman suleiman sultan taha tarek tariq usman wael walid yahya yasin yasser younes youssef yousuf
  yusuf zaid zaki amara camara diallo mamadou moussa ousmane sekou amadou kone traore`
const ENGLISH = `adam adams alan albert alexander alfred allan allen andrew anthony arnold arthur austin bailey barry bennett benjamin bernard blake brandon bruce bryan bryant
  calvin cameron carl carter charles clark clay clayton cole colin connor cooper craig curtis dale daniel darren david dean dennis dixon
  donald douglas drew duncan dylan edgar edmund edward edwin elliot elliott ellis emerson eric ernest evan evans felix francis frank franklin frederick
  gabriel garrett gary george gerald gerard gilbert glen glenn gordon graham grant gregory griffin guy hamilton harold harper harrison harry harvey hayden henry
  herbert howard hugh hunter ian isaac ivan jack jackson jacob james jared jason jay jeffrey jerome jesse joel john jordan joseph joshua
  julian justin keith kelly kelvin kendall kennedy kenneth kent kevin kirk kyle lawrence lee leo leon leonard leslie lewis lincoln lloyd logan
  louis lucas luke luther lynn mackenzie malcolm marcus mark marshall martin mason matthew maurice max maxwell michael miles mitchell
  morgan morris murray nathan neil nelson nicholas noah noel norman oliver oscar owen parker patrick paul perry peter philip phillip pierce preston quinn
  ralph ramsay randall raymond reed reid rex riley robert robin rodney roger roland roman ronald rose ross roy russell ryan samson samuel scott
  sean sebastian shannon shane shaw sidney simon spencer stanley stephen sterling steven stewart stuart sydney taylor terry theodore thomas timothy todd tracy
  travis trevor troy tucker tyler tyson vance vaughan vernon victor vincent wallace walter ward warren wayne wesley whitney william wilson winston wyatt`
const EUROPEAN = `adrian albrecht alfonso alonso ambrosi anders andre andrea angelo antoine anton antonio arnaud arno aubert august augustin aurelio baptiste barthel bastian
  benedetto benoit bernardo bernhard bertrand blaise blanc bruno camille cesar charlotte christian claude clement conrad constant constantin cosimo damian daniel
  denis diego dietrich domingo dominik eduardo emanuel emil emmanuel erhard ernst esteban etienne eugene fabian federico ferdinand fernando
  ferrari filippo florian francesco franco francois franz friedrich fritz gaspard gaston georg gerhard germain giordano giorgio girard gonzalo gregorio guido
  guillaume guillem gustav hans hartmann hartwig heinrich hector henri herman hermann hilaire hubert hugo humbert ignacio isidoro jacques jakob jan janssen
  jean joachim joaquin jorge jose juan julien konrad konstantin kurt lambert laurent leandro leonardo leopold lorenz lorenzo lothar lucas lucien ludwig luis
  lukas maria mario marc marcel marco marie marin marino mario martin martinez mathieu mathis matteo matthias maurer mauro merlin michel miguel
  moritz nicolas nikolaus norbert octavio oskar otto pablo pascal pasquale paulin pierre quentin rafael raimund raoul raphael raymond remy renaud rene
  ricardo richard roberto rodrigo roland romain romano rosario rudolf sabino salvador salvatore samuel santiago santo santos sebastian severin siegfried silvestre simon
  stefan stefano sylvestre theobald theo thibault tomas ulrich urban valentin valentino victor vidal viktor vincent vicente virgil vitale wenzel werner wilhelm
  wolfgang xavier yves hansen petersen`
const ASIAN = `chan han hong hui jin jing jun kai kim lan lee lei li lian lin ling long lu mei min ming nan ning ping qing shan tao wei wen xia xiang xin xu yan yang yi ying
  yong yu yuan yun zhen an bao binh chi dung duc duong giang ha hai hien hoa hoai hung khanh lam linh mai nam nga phuong quang son tam thanh tuan van vinh vy kumar ram raj
  prasad prakash mohan krishna gopal narayan lal chand singh kaur das dev anand arun ashok balaji ganesh gopi hari karthik mani murali nair naresh rajan rajesh rajkumar ramesh
  ravi sankar santosh shankar siva sivakumar srinivas subramanian suresh venkatesh vijay vinod`

const givenNames = new Set(
  [ARABIC_AND_AFRICAN, ENGLISH, EUROPEAN, ASIAN].flatMap((names) => names.split(/\s+/)),
)

/** Whether every word of a folded name may be the given one, so that no word tells where the name begins. */
export function areGivenNames(words: readonly string[]): boolean {
  return words.every((word) => givenNames.has(word))
}
